package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entitle.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author is told of a rule file that is wrong: the file, the line, the rule; never a generated name. */
final class WrongRulesTest {

    private static List<Problem> problems(String rules) {
        RulesDoNotCompileException refused =
                catchThrowableOfType(RulesDoNotCompileException.class, () -> TinyBook.with(rules));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    private static String rule(String name, String condition, String conclusion) {
        return "rule \"" + name + "\"\nwhen\n    " + condition + "\nthen\n    " + conclusion + "\nend\n";
    }

    /** What is wrong, and the line of the file (the package is line 1) at which it must be told. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("an unknown field", rule("r", "Account( knid == \"person\" )", ""), 4),
                Arguments.of("an unknown fact", rule("r", "Acount()", ""), 4),
                Arguments.of("a word as a number", rule("r", "Subscription( rank == \"seven\" )", ""), 4),
                Arguments.of("an unknown call", rule("r", "Account()", "standing.inFroce( \"one\" );"), 6),
                Arguments.of("a decimal that is not exact", rule("r", "Balance( amount < 0.4 )", ""), 4),
                Arguments.of("a misspelt keyword", "rule \"r\"\nwhne\n    Account()\nthen\nend\n", 3),
                Arguments.of("a missing end", "rule \"r\"\nwhen\n    Account()\nthen\n", 5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsToldAtItsLine(String what, String rules, int line) {
        List<Problem> problems = problems(rules);
        assertThat(problems).isNotEmpty();
        assertThat(problems).extracting(Problem::path).anySatisfy(path -> {
            assertThat(path).startsWith("tiny/added.drl:");
            assertThat(Integer.parseInt(path.split(":", -1)[1])).isEqualTo(line);
        });
        assertThat(problems).extracting(Problem::message).noneMatch(text -> text.contains("Exception"));
    }

    @Test
    void aRuleNameUsedTwiceIsToldWithBothPlaces() {
        assertThat(problems(rule("tiny: the catalogue", "Account()", "")))
                .containsExactly(new Problem(
                        "tiny/added.drl:2:1",
                        "the name is taken at tiny/base.drl:3 in rule \"tiny: the catalogue\";"
                                + " hint: give it a name that says what is particular to it"));
    }

    @Test
    void aRuleWhoseNameIsNotQuotedIsToldSo() {
        assertThat(problems("rule r\nwhen\n    Account()\nthen\nend\n"))
                .containsExactly(new Problem(
                        "tiny/added.drl:2:6",
                        "expected the rule's name in quotes, found `r`; hint: here stands the rule's name in quotes"));
    }

    @Test
    void aRuleThatIsOnlyBegunIsToldSo() {
        assertThat(problems("rule"))
                .containsExactly(new Problem(
                        "tiny/added.drl:2:5",
                        "expected the rule's name in quotes, found the end of the file;"
                                + " hint: here stands the rule's name in quotes"));
    }

    @Test
    void mistakesInSeveralRulesAreToldTogether() {
        String two = rule("first", "Account( knid == \"x\" )", "") + rule("second", "Acount()", "");
        assertThat(problems(two))
                .extracting(Problem::message)
                .anyMatch(text -> text.contains("in rule \"first\""))
                .anyMatch(text -> text.contains("in rule \"second\""));
    }

    @Test
    void aRuleFileOutsideAProductsFolderIsRefused() {
        RulesDoNotCompileException refused = catchThrowableOfType(
                RulesDoNotCompileException.class,
                () -> RuleFolder.of(List.of(new RuleFile("stray.drl", "package stray"))));
        assertThat(refused.problems())
                .containsExactly(new Problem(
                        "stray.drl:1:1",
                        "a rule file belongs in the folder of its product;"
                                + " hint: move it into a folder named as the product"));
    }
}
