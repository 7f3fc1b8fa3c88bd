package io.entitle.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.Admission;
import io.entitle.engine.RuleFile;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As many as the limit are let in, one more is told at its place. */
final class LimitTest {

    private static final int RULES = 100;
    private static final int RULE_WORDS = 9;
    private static final int CONCLUSIONS = 80;

    @ParameterizedTest
    @EnumSource
    void asManyAsTheLimitAreLetIn(Limit limit) {
        assertThat(found(limit, limit.most())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreIsToldOnceWithItsCode(Limit limit) {
        List<Finding> found = found(limit, limit.most() + 1);
        assertThat(found).hasSize(1);
        Finding told = found.get(0);
        assertThat(told.code()).isIn(Code.TOO_LARGE, Code.TOO_MANY, Code.LONG_CHAIN);
        assertThat(told.text()).startsWith("more than " + limit.most() + " ");
        assertThat(told.place().line()).isGreaterThan(1);
        assertThat(told.toString()).hasSizeLessThan(500);
    }

    @Test
    void everyLimitSaysSomethingElse() {
        assertThat(Arrays.stream(Limit.values())
                        .map(limit -> limit.refusal(new Source("", "").place(1, 1))
                                .finding()
                                .text()))
                .doesNotHaveDuplicates();
    }

    private static List<Finding> found(Limit limit, int many) {
        return Admission.read(new RuleFile("tiny/limit.drl", "package tiny\n" + rules(limit, many)))
                .findings();
    }

    private static String rules(Limit limit, int many) {
        return switch (limit) {
            case WORDS -> words(many);
            case RULES -> several(many, i -> rule("r" + i, "Account()", ""), "");
            case FACTS -> when(several(many, i -> "Account()", "\n"));
            case CONSTRAINTS -> when("Account( " + several(many, i -> "paid", ", ") + " )");
            case ALTERNATIVES -> when("Account( " + several(many, i -> "paid", " || ") + " )");
            case CHOICES -> when("Account( used( \"read\" ) in ( " + several(many, String::valueOf, ", ") + " ) )");
            case BRACKETS -> when("Account( " + "(".repeat(many - 1) + "paid" + ")".repeat(many - 1) + " )");
            case NAME -> rule("n".repeat(many), "Account()", "");
            case TEXT -> when("Account( used( \"" + "x".repeat(many) + "\" ) > 1 )");
            case CONDITIONS -> when(facts(many));
            case CONCLUSIONS -> then(several(many, i -> "standing.inForce( \"one\" );", "\n"));
            case ARGUMENTS -> then("answer.warn().saying( " + several(many, i -> "\"a\"", ", ") + " );");
            case STEPS -> when("Arrears( since" + ".plusDays( 1 )".repeat(many - 2) + ".reached )");
        };
    }

    /** Of ten facts each, of which the last has the rest. */
    private static String facts(int many) {
        return several(many / 10, i -> "Account( " + several(10, j -> "paid", ", ") + " )", "\n")
                + (many % 10 == 0 ? "" : "\nAccount( " + several(many % 10, j -> "paid", ", ") + " )");
    }

    /** Two words of the package line, rules of nine words and conclusions of seven each, and constraints of two. */
    private static String words(int many) {
        String conclusions = "standing.inForce( \"one\" );\n".repeat(CONCLUSIONS);
        int constraints = (many - 2 - RULES * (RULE_WORDS + 7 * CONCLUSIONS)) / 2;
        String rules = several(
                RULES,
                i -> rule("r" + i, "Account( paid" + ", paid".repeat(share(constraints, i)) + " )", conclusions),
                "");
        return many % 2 == 0 ? rules : ";" + rules;
    }

    /** Of so many, as evenly as it goes. */
    private static int share(int constraints, int rule) {
        return constraints / RULES + (rule < constraints % RULES ? 1 : 0);
    }

    private static String when(String conditions) {
        return rule("r", conditions, "");
    }

    private static String then(String conclusions) {
        return rule("r", "Account()", conclusions);
    }

    private static String rule(String name, String conditions, String conclusions) {
        return "rule \"" + name + "\"\nwhen\n" + conditions + "\nthen\n" + conclusions + "\nend\n";
    }

    private static String several(int many, IntFunction<String> one, String between) {
        return IntStream.range(0, many).mapToObj(one).collect(Collectors.joining(between));
    }
}
