package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command loads what it needs and nothing else; which classes are loaded, unlike how long it takes, never varies. */
final class StartUpTest {

    private static final List<String> CHECK =
            List.of("check", "src/main/examples/coze.yaml", "--feature", "agent.invoke");

    /** Of the compiler: its two parsers, the one that generates Java, and the one that compiles Java. */
    private static final List<String> COMPILER = List.of(
            "org.antlr.", "com.github.javaparser.", "org.drools.model.codegen.", "org.eclipse.jdt.", "org.drools.drl.");

    private static Outside check(String... more) throws Exception {
        return Outside.run(
                List.of("-verbose:class"),
                Stream.concat(CHECK.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void aQuestionToBundledRulesLoadsNothingOfTheCompiler() throws Exception {
        Outside outside = check();

        assertThat(outside.code()).isZero();
        assertThat(outside.out())
                .contains("io.entitle.cli.CheckCommand", "org.drools.modelcompiler.", " coze.Rules", "allowed  agent")
                .doesNotContain(COMPILER);
    }

    @Test
    void aQuestionAboutOneProductLoadsNoOther() throws Exception {
        assertThat(check().out()).contains(" coze.").doesNotContain(" agora_im.");
    }

    @Test
    void aQuestionLoadsNoOtherCommand() throws Exception {
        assertThat(check().out())
                .contains("io.entitle.cli.CheckCommand")
                .doesNotContain("io.entitle.cli.ShowCommand", "io.entitle.cli.RulesTestCommand", "io.entitle.lint.");
    }

    @Test
    void anEditedFolderIsCompiledAndAnswersByTheEdit(@TempDir Path rules) throws Exception {
        copy(Path.of("rules/coze"), rules.resolve("coze"));
        Path plans = rules.resolve("coze/catalogue.drl");
        Files.writeString(plans, Files.readString(plans).replace("\"agent calls\"", "\"agent requests\""));

        Outside outside = check("--rules", rules.toString());

        assertThat(outside.out()).contains("org.eclipse.jdt.", "Agent requests").doesNotContain("Agent calls:");
    }

    @Test
    void whoAsksForHelpOrMistypesIsToldOfAllCommands() {
        Shell shell = Shell.in(Path.of(""));

        assertThat(shell.run("--help", "check").out()).contains("check", "timeline", "rules");
        assertThat(shell.run("rules", "--help", "check").out()).contains("check", "review");
        assertThat(shell.run("chekc").err()).contains("`check`");
        assertThat(shell.run("rules", "reviwe").err()).contains("`review`");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
