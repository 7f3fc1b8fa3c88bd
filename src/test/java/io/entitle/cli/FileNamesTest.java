package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of files whose names do not show, or which the platform could not decode. */
final class FileNamesTest {

    private static final String EVIL = "a\u001b[31mRED\nb";
    private static final String SHOWN = "a\\u{1B}[31mRED\\u{A}b";

    @TempDir
    private Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "check ??.json --feature points",
                "check x.json --feature points --rules ??",
                "rules check ??",
                "sweep --source ??.db --target t.db",
                "facts load ??.json --into y.db",
                "sweep report t.db --html ??.html"
            })
    void aNameThatTheLocaleDoesNotHaveIsToldAsThat(String line) {
        Shell.Result result = shell.run(line.replace('?', '\uFFFD').split(" ", -1));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.complaints())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("`: the locale has no such characters; set LC_ALL=C.UTF-8");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check %s.json --feature points", "show %s.jsonl", "rules check %s", "rules diff %s x"})
    void aNameThatDoesNotShowIsToldOnOneLine(String line) {
        assertShown(shell.run(words(line)));
    }

    @Test
    void nothingOfARuleFileWithSuchANameIsPrintedRaw() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("mine/coze"));
        Files.writeString(rules.resolve(EVIL + ".drl"), "package coze\n");
        for (String format : new String[] {"human", "json", "github", "sarif", "junit"}) {
            Shell.Result result = shell.run("rules", "check", "mine", "--format", format);
            assertThat(result.code()).as(format).isEqualTo(1);
            assertThat(result.out()).as(format).contains("UNREADABLE_FILE").doesNotContain("\u001b", "RED\nb");
        }
        Shell.Result asked = shell.run("rules", "list", "--rules", "mine");
        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.complaints()).hasSize(2);
        assertShown(asked);
    }

    private static String[] words(String line) {
        String[] words = line.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("%s", EVIL);
        }
        return words;
    }

    private static void assertShown(Shell.Result result) {
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains(SHOWN).doesNotContain("\u001b");
    }
}
