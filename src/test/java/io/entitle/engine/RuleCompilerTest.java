package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rule engine prints about a file that should never have come to it is one line. */
final class RuleCompilerTest {

    private static String rule(String condition, String conclusion) {
        return "package %s\nrule \"r\"\nwhen\n    " + condition + "\nthen\n    " + conclusion + "\nend\n";
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a package that is a keyword of Java", "int", rule("Account()", "")),
                Arguments.of("a package that is another one", "enum", rule("Account()", "")),
                Arguments.of("a field that is a keyword", "tiny", rule("Account( when == \"x\" )", "")),
                Arguments.of("a field that is a keyword of Java", "tiny", rule("Account( class.x == 1 )", "")),
                Arguments.of("a literal of the wrong type", "tiny", rule("Account( paid == \"x\" )", "")),
                Arguments.of("a field that is not there", "tiny", rule("Account( nothing > 1 )", "")),
                Arguments.of("a conclusion that is no Java", "tiny", rule("Account()", "standing.inForce( ;")),
                Arguments.of("a type that is not there", "tiny", rule("Acount()", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whatTheEngineSaysIsOneLine(String what, String packageName, String text) {
        RuleFile file = new RuleFile(packageName + "/a.drl", text.formatted(packageName));
        RuleCompiler.Result result = new RuleCompiler(packageName, "test").compile(packageName, List.of(file));
        assertThat(result.model()).isEmpty();
        assertThat(result.said())
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.text())
                        .isNotBlank()
                        .hasSizeLessThan(450)
                        .doesNotContain("\n", "\r", "stacktrace", "Was expecting", "\tat ", ".java:"));
    }
}
