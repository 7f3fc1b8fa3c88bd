package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is told once, at its place, with its code, its rule and a hint; and nothing else is. */
final class SeededMistakesTest {

    private static final Path SEEDS = Path.of("src/test/resources/mistakes/seeded.txt");

    record Seed(String name, String place, String hint, String rules) {

        static Seed of(String block) {
            String head = block.lines().findFirst().orElseThrow();
            String[] parts = head.split(" \\|", -1);
            return new Seed(
                    parts[0], parts[1].strip(), parts[2].strip(), "package tea\n" + block.substring(head.length() + 1));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Seed> seeds() {
        return Stream.of(Tea.read(SEEDS).split("(?m)^=== ", -1))
                .skip(1)
                .map(Seed::of)
                .toList();
    }

    @Test
    void manyMistakesAreSeeded() {
        assertThat(seeds()).hasSizeGreaterThan(70).extracting(Seed::name).doesNotHaveDuplicates();
    }

    @Test
    void theProductItselfHasNone() {
        assertThat(Tea.with("package tea\n")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMistakeIsToldAtItsPlaceWithAHint(Seed seed) {
        List<Finding> findings = Tea.with(seed.rules());
        assertThat(findings).hasSize(1);
        Finding found = findings.get(0);
        assertThat(found.place().line() + ":" + found.place().column() + " " + found.code())
                .isEqualTo(seed.place());
        assertThat(found.hint()).contains(seed.hint());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingOfTheMachineryIsShown(Seed seed) {
        assertThat(Tea.with(seed.rules()))
                .extracting(Finding::toString)
                .noneMatch(text ->
                        text.matches("(?s).*(Exception|\\bat [a-z]+\\.|java\\.|org\\.|LambdaConsequence|null\\b).*"))
                .noneMatch(text -> text.contains("\n"));
    }

    @Test
    void mistakesOfSeveralFilesAreToldTogetherSortedByPlace() {
        List<Seed> some = seeds().stream()
                .filter(seed -> seed.name().startsWith("misspelt"))
                .toList();
        List<RuleFile> files = Stream.concat(
                        Stream.of(Tea.card()),
                        some.stream().map(seed -> new RuleFile("tea/" + seed.name() + ".drl", seed.rules())))
                .toList();
        List<Finding> findings = RuleCheck.of(RuleFolder.of(files)).findings();
        assertThat(findings).isSorted();
        assertThat(findings)
                .extracting(finding -> finding.place().file())
                .contains(
                        some.stream().map(seed -> "tea/" + seed.name() + ".drl").toArray(String[]::new));
    }
}
