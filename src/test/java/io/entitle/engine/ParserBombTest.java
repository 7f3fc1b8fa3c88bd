package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.entitle.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file made to exhaust its reader gets one clear sentence, soon. */
final class ParserBombTest {

    private static final int MANY = 10_000;

    static Stream<Arguments> bombs() {
        String many = "(".repeat(MANY);
        return Stream.of(
                Arguments.of("nested brackets in a condition", when(many), "SYNTAX"),
                Arguments.of(
                        "nested brackets, closed",
                        when("Account( " + many + "paid" + ")".repeat(MANY) + " )"),
                        "TOO_LARGE"),
                Arguments.of("nested negations", when("Account( " + "!".repeat(MANY) + "paid )"), "TOO_LARGE"),
                Arguments.of("nested calls", then("standing.inForce" + "( $a.used".repeat(MANY)), "TOO_LARGE"),
                Arguments.of("long chain", then("standing" + ".inForce()".repeat(MANY) + ";"), "LONG_CHAIN"),
                Arguments.of(
                        "text of 5 MB", then("standing.inForce( \"" + "x".repeat(5_000_000) + "\" );"), "TOO_LARGE"),
                Arguments.of(
                        "text of 1 MB", then("standing.inForce( \"" + "x".repeat(1_000_000) + "\" );"), "TOO_LARGE"),
                Arguments.of(
                        "number of 1 MB",
                        when("Account( used( \"x\" ) > " + "9".repeat(1_000_000) + " )"),
                        "TOO_LARGE"),
                Arguments.of("word of 1 MB", when("x".repeat(1_000_000) + "()"), "TOO_LARGE"),
                Arguments.of("many constraints", when("Account( paid" + ", paid".repeat(MANY) + " )"), "TOO_LARGE"),
                Arguments.of("many alternatives", when("Account( paid" + " || paid".repeat(MANY) + " )"), "TOO_LARGE"),
                Arguments.of("many facts", when("Account()\n".repeat(MANY)), "TOO_LARGE"),
                Arguments.of(
                        "many rules",
                        "package tiny\n" + "rule \"r\" when Account() then end\n".repeat(MANY),
                        "TOO_LARGE"),
                Arguments.of("unclosed text", then("standing.inForce( \"one );"), "UNCLOSED_TEXT"),
                Arguments.of(
                        "unclosed text of 1 MB", then("standing.inForce( \"" + "xx".repeat(500_000)), "UNCLOSED_TEXT"),
                Arguments.of("unclosed comment", then("/* standing.inForce( \"one\" );"), "FORBIDDEN"),
                Arguments.of("unclosed condition", when("Account( "), "SYNTAX"),
                Arguments.of("nothing at all", "", "SYNTAX"));
    }

    private static String when(String condition) {
        return "package tiny\nrule \"r\"\nwhen\n    " + condition + "\nthen\nend\n";
    }

    private static String then(String conclusion) {
        return "package tiny\nrule \"r\"\nwhen\n    Account()\nthen\n    " + conclusion + "\nend\n";
    }

    @Test
    void aFileOfSomethingElseYieldsFewSentences() {
        RuleFile junk = new RuleFile("tiny/junk.drl", "package tiny\n" + "§\n".repeat(900_000));
        List<Finding> findings = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Admission.read(junk).findings());
        assertThat(findings).isNotEmpty().hasSizeLessThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombYieldsOneShortSentence(String what, String text, String code) {
        List<Finding> findings = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Admission.read(new RuleFile("tiny/bomb.drl", text)).findings());
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).hasToString(code);
        assertThat(findings.get(0).message()).hasSizeLessThan(300);
    }
}
