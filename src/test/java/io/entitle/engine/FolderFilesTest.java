package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.problem.EntitleException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read below a rules folder, and what is told instead. */
final class FolderFilesTest {

    private static final String ENDING = ".drl";

    @TempDir
    private Path directory;

    private Path rules;

    @BeforeEach
    void aFolderWithOneFile() throws IOException {
        rules = Files.createDirectories(directory.resolve("rules"));
        file("rules/tea/a.drl", "a");
    }

    private Path file(String name, String text) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path link(String name, String target) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.createSymbolicLink(path, Path.of(target));
    }

    private static FolderFiles read(Path folder) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FolderFiles.of(folder, ENDING));
    }

    private Finding only() {
        FolderFiles files = read(rules);
        assertThat(files.bytes()).containsOnlyKeys("tea/a.drl");
        assertThat(files.findings()).hasSize(1);
        assertThatThrownBy(() -> RuleFolder.read(rules)).isInstanceOf(RulesDoNotCompileException.class);
        return files.findings().get(0);
    }

    @Test
    void filesOfTheEndingAreReadAndDottedOnesAreNot() throws IOException {
        file("rules/tea/deep/b.drl", "b");
        file("rules/tea/.c.drl", "c");
        file("rules/.git/d.drl", "d");
        file("rules/tea/e.txt", "e");
        assertThat(read(rules).bytes()).containsOnlyKeys("tea/a.drl", "tea/deep/b.drl");
        assertThat(read(rules).findings()).isEmpty();
    }

    @Test
    void aFolderThatIsALinkIsFollowed() throws IOException {
        assertThat(read(link("current", "rules")).bytes()).containsOnlyKeys("tea/a.drl");
    }

    @Test
    void productsThatAreLinksWithinTheFolderAreFollowed() throws IOException {
        file("rules/..2026/coze/p.drl", "p");
        link("rules/..data", "..2026");
        link("rules/coze", "..data/coze");
        link("rules/tea/q.drl", "../..data/coze/p.drl");
        assertThat(read(rules).bytes()).containsOnlyKeys("coze/p.drl", "tea/a.drl", "tea/q.drl");
        assertThat(read(rules).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../outside.drl", "/dev/zero", "/proc/self/environ"})
    void aLinkThatLeadsOutIsTold(String target) throws IOException {
        file("outside.drl", "secret");
        link("rules/tea/s.drl", target);
        Finding told = only();
        assertThat(told.toString())
                .startsWith("tea/s.drl:1:1: error[UNREADABLE_FILE]: a link that leads out of the rules folder")
                .doesNotContain("secret");
    }

    @Test
    void aProductThatIsALinkToAnotherFolderIsTold() throws IOException {
        file("elsewhere/p.drl", "p");
        link("rules/coze", "../elsewhere");
        assertThat(only().place()).hasToString("coze:1:1");
    }

    @Test
    void aFolderWithTheSameBeginningOfItsNameIsOutside() throws IOException {
        file("rules-old/p.drl", "p");
        link("rules/coze", "../rules-old");
        assertThat(only().code()).isEqualTo(Code.UNREADABLE_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.drl", "z.drl"})
    void aLinkThatLeadsNowhereOrToItselfIsTold(String target) throws IOException {
        link("rules/tea/z.drl", target);
        assertThat(only().text()).isEqualTo("a link that leads nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "../..", "../tea"})
    void aLinkToAFolderAboveEnds(String target) throws IOException {
        link("rules/tea/loop", target);
        assertThat(only().place()).hasToString("tea/loop:1:1");
    }

    @Test
    void linksThatMultiplyFoldersEnd() throws IOException {
        for (int i = 0; i < 15; i++) {
            for (String branch : new String[] {"l", "r"}) {
                link("rules/.d" + i + "/" + branch, "../.d" + (i + 1));
            }
        }
        file("rules/.d15/b.drl", "b");
        link("rules/bomb", ".d0");
        FolderFiles files = read(rules);
        assertThat(files.findings()).extracting(Finding::code).containsExactly(Code.TOO_MANY);
    }

    @Test
    void aPipeIsToldAndNotWaitedFor() throws Exception {
        Path pipe = rules.resolve("tea/p.drl");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(only().text()).contains("a pipe");
    }

    @Test
    void aSocketIsTold() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(rules.resolve("tea/s.drl")));
            assertThat(only().place().file()).isEqualTo("tea/s.drl");
        }
    }

    @Test
    void aFolderNamedAsAFileIsTold() throws IOException {
        file("rules/tea/x.drl/y.drl", "y");
        assertThat(only().text()).startsWith("a folder");
    }

    @Test
    void aHugeFileIsToldBeforeItIsRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(rules.resolve("tea/big.drl").toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
        assertThat(only().code()).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void asManyBytesAsTheLimitAreReadAndOneMoreIsNot() throws IOException {
        Path file = rules.resolve("tea/b.drl");
        Files.write(file, new byte[FolderFiles.MOST_BYTES]);
        assertThat(read(rules).findings()).isEmpty();
        Files.write(file, new byte[FolderFiles.MOST_BYTES + 1]);
        assertThat(only().place().file()).isEqualTo("tea/b.drl");
    }

    @Test
    void theFilesOfAFolderHaveALimitTogether() throws IOException {
        int files = FolderFiles.MOST_BYTES_IN_ALL / FolderFiles.MOST_BYTES;
        Files.delete(rules.resolve("tea/a.drl"));
        for (int i = 0; i < files; i++) {
            Files.write(rules.resolve("tea/f" + i + ".drl"), new byte[FolderFiles.MOST_BYTES]);
        }
        assertThat(read(rules).findings()).isEmpty();
        file("rules/tea/z.drl", "z");
        assertThat(read(rules).findings()).extracting(Finding::code).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void asManyFilesAsTheLimitAreReadAndOneMoreIsTold() throws IOException {
        for (int i = 1; i < FolderWalk.MOST_FILES; i++) {
            file("rules/tea/f" + i + ".drl", "");
        }
        assertThat(read(rules).findings()).isEmpty();
        file("rules/tea/z.drl", "");
        assertThat(read(rules).findings()).extracting(Finding::code).containsExactly(Code.TOO_MANY);
    }

    @Test
    void aNameWithALineBreakIsToldOnOneLine() throws IOException {
        file("rules/tea/a\u001b[31m\nb.drl", "x");
        assertThat(only().toString())
                .contains("tea/a\\u{1B}[31m\\u{A}b.drl:1:1")
                .doesNotContain("\n", "\u001b");
    }

    @Test
    void aNameThatTheLocaleDoesNotHaveIsToldAsThat() {
        assertThat(FileName.refused("coze/\uFFFD\uFFFD.drl").orElseThrow().hint())
                .contains("LC_ALL=C.UTF-8");
        assertThat(FileName.refused("coze/资源包.drl")).isEmpty();
    }

    @Test
    void anEmptyFolderIsNoRules() throws IOException {
        Files.delete(rules.resolve("tea/a.drl"));
        assertThatThrownBy(() -> RuleBook.load(rules))
                .isInstanceOf(EntitleException.class)
                .hasMessageContaining("no rule files");
        assertThatThrownBy(() -> RuleBook.load(directory.resolve("missing")))
                .isInstanceOf(EntitleException.class)
                .hasMessageContaining("no rules folder");
    }

    @Test
    void aThreadThatIsInterruptedReadsAllTheSameAndStaysSo() {
        Thread.currentThread().interrupt();
        FolderFiles files = FolderFiles.of(rules, ENDING);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(files.bytes()).containsOnlyKeys("tea/a.drl");
    }
}
