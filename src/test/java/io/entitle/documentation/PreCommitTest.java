package io.entitle.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entitle.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of {@code rules/README.md} that guards commits, as it stands there, in a repository of its own. */
final class PreCommitTest {

    private static final Pattern SCRIPT = Pattern.compile("(?s)```sh\n(#!/bin/sh\n.*?)```");
    private static final Path SHOP = Path.of("src/test/resources/authoring/rules/shop");
    private static final String PLANS = "rules/shop/shop.drl";
    private static final String CASES = "rules/shop/shop.cases.yaml";

    private record Outcome(int code, String said) {}

    @TempDir
    private Path repository;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(isGitThere(), "a machine without git has no commits to guard");
        git("init", "--quiet");
        git("config", "user.email", "author@example.org");
        git("config", "user.name", "An author");
        Path hook = Files.writeString(repository.resolve(".git/hooks/pre-commit"), script());
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        write(PLANS, model("shop.drl"));
        write(CASES, model("shop.cases.yaml"));
        git("add", ".");
    }

    @Test
    void rulesThatAreRightAreCommitted() throws Exception {
        Outcome outcome = git("commit", "--message", "the shop");

        assertThat(outcome.said()).contains("no problems in 8 rules of 1 file", "cases: 11, failed: 0");
        assertThat(outcome.code()).isZero();
        assertThat(commits()).isEqualTo("1");
    }

    @Test
    void rulesThatAreWrongAreNotCommittedUnlessTheyStayOutside() throws Exception {
        write(PLANS, model("shop.drl").replace("plan == \"pro\"", "plan == \"prp\""));
        git("add", ".");
        Outcome wrong = git("commit", "--message", "a slip");

        assertThat(wrong.said())
                .contains("shop/shop.drl:42:29: error[UNKNOWN_PLAN]: unknown plan `prp`", "did you mean `pro`?");
        assertThat(wrong.code()).isNotZero();
        assertThat(commits()).isEqualTo("0");

        git("rm", "--quiet", "-r", "--cached", ".");
        write("notes.txt", "nothing of rules");
        git("add", "notes.txt");
        assertThat(git("commit", "--message", "notes").code()).isZero();
        assertThat(commits()).isEqualTo("1");
    }

    @Test
    void rulesThatAnswerOtherwiseThanTheirCasesAreNotCommittedWhateverLiesInTheFolder() throws Exception {
        write(PLANS, model("shop.drl").replace("upTo( 10 ).eachMonth()", "upTo( 12 ).eachMonth()"));
        git("add", ".");
        write(PLANS, model("shop.drl"));
        Outcome wrong = git("commit", "--message", "two more seats");

        assertThat(wrong.said()).contains("expected limit `10`, found `12`").doesNotContain("failed: 0");
        assertThat(wrong.code()).isNotZero();
        assertThat(commits()).isEqualTo("0");
    }

    private static boolean isGitThere() {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(java.io.File.pathSeparator), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
    }

    private static String script() throws IOException {
        Matcher found = SCRIPT.matcher(Files.readString(Path.of("rules", "README.md")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String model(String name) throws IOException {
        return Files.readString(SHOP.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String commits() throws Exception {
        return git("rev-list", "--all", "--count").said().strip();
    }

    /** Nothing of the machine's own settings reaches the repository. */
    private Outcome git(String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("git"), Stream.of(args)).toList());
        builder.environment().keySet().removeAll(Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("ENTITLE", String.join(" ", program()));
        Process process =
                builder.directory(repository.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream said = process.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text);
        }
    }

    private static List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Main.class.getName());
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(java.io.File.pathSeparator), -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((some, more) -> some + java.io.File.pathSeparator + more)
                .orElseThrow();
    }
}
