package io.entitle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages. */
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.entitle");

    /** Every package of ours, and those of ours that it may know. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("decision", List.of()),
            Map.entry("fact", List.of("problem")),
            Map.entry("vocabulary", List.of("fact", "decision")),
            Map.entry("finding", List.of("problem")),
            Map.entry("language", List.of("vocabulary", "finding", "problem")),
            Map.entry("matching", List.of("language", "finding")),
            Map.entry("likeness", List.of("language", "vocabulary", "fact", "decision")),
            Map.entry(
                    "engine",
                    List.of(
                            "likeness",
                            "matching",
                            "language",
                            "finding",
                            "vocabulary",
                            "fact",
                            "decision",
                            "problem")),
            Map.entry("wire", List.of("fact", "decision", "problem")),
            Map.entry("store", List.of("wire", "fact", "problem")),
            Map.entry("sweep", List.of("", "store", "wire", "engine", "fact", "decision", "problem")),
            Map.entry("report", List.of("store", "wire", "fact", "decision", "problem")),
            Map.entry("report.page", List.of("report", "wire", "fact", "decision", "problem")),
            Map.entry("events", List.of("store", "wire", "fact", "decision", "problem")),
            Map.entry(
                    "authoring",
                    List.of("wire", "engine", "matching", "language", "finding", "fact", "decision", "problem")),
            Map.entry("difference", List.of("states", "authoring", "wire", "engine", "fact", "decision", "problem")),
            Map.entry(
                    "review",
                    List.of(
                            "verification",
                            "difference",
                            "lint",
                            "finding",
                            "authoring",
                            "engine",
                            "fact",
                            "decision",
                            "problem")),
            Map.entry("states", List.of("wire", "engine", "language", "finding", "vocabulary", "fact", "decision")),
            Map.entry(
                    "verification",
                    List.of("states", "wire", "engine", "language", "finding", "vocabulary", "fact", "decision")),
            Map.entry(
                    "lint",
                    List.of("authoring", "engine", "language", "finding", "vocabulary", "fact", "decision", "problem")),
            Map.entry("reload", List.of("lint", "finding", "authoring", "engine", "problem")),
            Map.entry("demo", List.of("engine", "fact", "decision")),
            Map.entry("", List.of("reload", "engine", "fact", "decision", "problem")),
            Map.entry(
                    "cli",
                    List.of(
                            "",
                            "sweep",
                            "events",
                            "report.page",
                            "report",
                            "store",
                            "demo",
                            "reload",
                            "review",
                            "difference",
                            "verification",
                            "states",
                            "lint",
                            "finding",
                            "authoring",
                            "wire",
                            "engine",
                            "fact",
                            "decision",
                            "problem")));

    @Test
    void everyPackageKnowsOnlyThoseItMay() {
        MAY_KNOW.forEach((from, allowed) -> MAY_KNOW.keySet().stream()
                .filter(to -> !to.equals(from) && !allowed.contains(to))
                .forEach(to -> noClasses()
                        .that()
                        .resideInAPackage(name(from))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(name(to))
                        .check(CLASSES)));
    }

    @Test
    void everyPackageIsNamedAbove() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .allMatch(name ->
                        MAY_KNOW.keySet().stream().map(ArchitectureTest::name).anyMatch(name::equals));
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.entitle.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEngineKnowsTheRuleEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.entitle.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/io/entitle"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                            .contains("@NullMarked"));
        }
    }

    private static String name(String part) {
        return part.isEmpty() ? "io.entitle" : "io.entitle." + part;
    }
}
