package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.entitle.finding.Finding;
import io.entitle.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule file says beside the vocabulary is refused at its place before anything is compiled. */
final class HostileRulesTest {

    private static final Path SNIPPETS = Path.of("src/test/resources/hostile/snippets.txt");

    record Snippet(String name, String refusal, String rules) {

        static Snippet of(String block) {
            String head = block.lines().findFirst().orElseThrow();
            String[] parts = head.split(" \\| ", -1);
            return new Snippet(parts[0], parts[1], block.substring(head.length() + 1));
        }

        RuleFile file() {
            return new RuleFile("tiny/hostile.drl", "package tiny\n" + rules);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Snippet> snippets() throws IOException {
        return Stream.of(Files.readString(SNIPPETS).split("(?m)^=== ", -1))
                .skip(1)
                .map(Snippet::of)
                .toList();
    }

    @Test
    void theTableHoldsEveryWayThatWasThoughtOf() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(100).extracting(Snippet::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void anAttemptIsRefusedAtItsPlace(Snippet snippet) {
        List<Finding> findings = Admission.read(snippet.file()).findings();
        assertThat(findings).isNotEmpty();
        Finding first = findings.get(0);
        assertThat(first.place().line() + ":" + first.place().column() + " " + first.code())
                .isEqualTo(snippet.refusal());
    }

    @Test
    void aBookWithAnyOfThemIsNotLoaded() throws IOException {
        SoftAssertions.assertSoftly(told -> {
            for (Snippet snippet : read()) {
                RulesDoNotCompileException refused =
                        catchThrowableOfType(RulesDoNotCompileException.class, () -> TinyBook.with(snippet.rules()));
                told.assertThat(refused).as(snippet.name()).isNotNull();
            }
        });
    }

    @Test
    void allOfAllFilesAreToldTogether() {
        RuleFile one = new RuleFile("tiny/a.drl", "package tiny\nrule \"a\" when eval( true ) then end\n");
        RuleFile other = new RuleFile(
                "tiny/b.drl",
                "package tiny\nrule \"b\" when Account() then System.exit( 1 ); end\nrule \"c\" no-loop when Account() then end\n");
        RulesDoNotCompileException refused = catchThrowableOfType(
                RulesDoNotCompileException.class, () -> RuleBook.of(RuleFolder.of(List.of(one, other))));
        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly("tiny/a.drl:2:15", "tiny/b.drl:2:30", "tiny/b.drl:3:10");
    }

    private static List<Snippet> read() {
        try {
            return snippets();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
