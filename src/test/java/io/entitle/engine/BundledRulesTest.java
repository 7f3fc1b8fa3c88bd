package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled rules are found, and not compiled anew, in whatever the program is packed. */
final class BundledRulesTest {

    private static final Path RULES = Path.of("src/test/resources/calendar/rules");
    private static final String FEATURE = "visit";

    /** Jars that no decision needs; some are large. */
    private static final Pattern NOT_NEEDED = Pattern.compile(
            "(?:duckdb|sqlite|postgres|flyway|jdbi|jfreechart|VectorGraphics|junit|archunit|embedded|picocli|assertj).*");

    @TempDir
    private static Path work;

    private static Path library;

    /** This library as a jar with the rules of a small product in it. */
    @BeforeAll
    static void pack() throws Exception {
        Path classes = work.resolve("classes");
        Path own = Path.of(BundledRules.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        copy(own.resolve("io"), classes.resolve("io"));
        copy(RULES, classes.resolve("rules"));
        BuiltModules.write(classes.resolve("precompiled"));
        library = work.resolve("entitle.jar");
        NestedJar.pack(library, classes);
    }

    @Test
    void eightThreadsInANestedJarAnswerByWhatTheBuildCompiled() throws Exception {
        Path service = work.resolve("service.jar");
        NestedJar.write(
                service,
                NestedProgram.class,
                Stream.concat(Stream.of(library), jars().filter(jar -> !isLoader(jar)))
                        .toList(),
                jars().filter(BundledRulesTest::isLoader).findFirst().orElseThrow());

        String out = run(List.of("-jar", service.toString()), service);

        assertThat(out.lines().filter(line -> line.startsWith("answer: ")))
                .hasSize(8)
                .containsOnly("answer: GRANTED");
        assertThat(out).contains("own class in jar:nested:", "jar open").doesNotContain("compiled from source");
        assertThat(out).contains("org.drools.modelcompiler.").doesNotContain("org.eclipse.jdt.", "org.drools.drl.");
    }

    @Test
    void eightThreadsOnAPlainClassPathAnswerByWhatTheBuildCompiled() throws Exception {
        String path = Stream.concat(Stream.of(library, testClasses()), jars())
                .map(Path::toString)
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();

        String out = run(List.of("-cp", path, NestedProgram.class.getName()), library);

        assertThat(out.lines().filter(line -> line.startsWith("answer: ")))
                .hasSize(8)
                .containsOnly("answer: GRANTED");
        assertThat(out).contains("own class in jar:file:").doesNotContain("compiled from source", "org.eclipse.jdt.");
    }

    @Test
    void theListOfTheBuildNamesWhatTheFolderHolds() throws IOException {
        SortedMap<String, byte[]> rules =
                FolderFiles.of(RULES, RuleFolder.ENDING).whole();
        List<String> listed = Files.readAllLines(work.resolve("classes/precompiled/" + Precompiled.RULE_FILES));

        assertThat(listed).containsAll(rules.keySet()).isSorted();
        assertThat(BundledRules.ending(RuleFolder.ENDING).keySet())
                .containsExactlyElementsOf(FolderFiles.of(Path.of("rules"), RuleFolder.ENDING)
                        .whole()
                        .keySet());
    }

    private static String run(List<String> start, Path jar) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of("-verbose:class", "-Dorg.slf4j.simpleLogger.log.io.entitle.engine=info"),
                        start.stream(),
                        Stream.of(jar.toString(), BuiltModules.PRODUCT, "lane", FEATURE))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(text.lines()
                            .filter(line -> !line.startsWith("["))
                            .toList()
                            .toString())
                    .isZero();
            return text;
        }
    }

    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !NOT_NEEDED.matcher(jar.getFileName().toString()).matches());
    }

    private static boolean isLoader(Path jar) {
        return jar.getFileName().toString().startsWith("spring-boot-loader");
    }

    private static Path testClasses() throws Exception {
        return Path.of(NestedProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
