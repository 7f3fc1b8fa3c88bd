package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison reads, and what it says while it does. */
class RulesDiffInputTest {

    @TempDir
    private Path directory;

    private DiffDesk desk;

    @BeforeEach
    void open() {
        desk = DiffDesk.in(directory);
    }

    @Test
    void documentsWithProblemsAreToldWithTheirPathAndAreNothingElse() {
        desk.house()
                .file(
                        "accounts.jsonl",
                        DiffDesk.ACCOUNTS + "{\"account\": \"secret-id\", \"product\": \"tee\"}\nnonsense\n"
                                + "{\"account\": \"ann\", \"product\": \"tea\"}\n");

        Shell.Result result = desk.diff("--json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.complaints())
                .containsExactly(
                        "accounts.jsonl: document 4: $.product: unknown product `tee`; did you mean `tea`?",
                        "accounts.jsonl:5:1: cannot be read as JSON from `n` on",
                        "accounts.jsonl: document 6: $.account: document 1 of this file is of the same account");
        assertThat(result.err()).doesNotContain("secret-id", "`ann`");
        assertThat(result.out()).contains("\"accounts\": 3,", "\"refused\": 3,", "\"worse\": 2,");
    }

    @Test
    void aFileThatIsEmptyOrMissingOrAFolderIsBadInput() {
        assertThat(desk.house()
                        .file("accounts.jsonl", "\n")
                        .shell()
                        .run("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl")
                        .err())
                .isEqualTo("accounts.jsonl: the file is empty\n");
        Shell.Result missing = desk.house().shell().run("rules", "diff", "rules", "new", "--accounts", "nowhere.json");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo("nowhere.json: no such file\n");
        assertThat(desk.house()
                        .shell()
                        .run("rules", "diff", "rules", "new", "--accounts", "rules")
                        .err())
                .isEqualTo("rules: is a folder, not a file\n");
    }

    @Test
    void foldersThatAreMissingOrHoldNoRulesAreBadArguments() {
        Shell.Result missing = desk.house().shell().run("rules", "diff", "a", "b", "--accounts", "accounts.jsonl");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complaints()).containsExactly("no rules folder at `a`", "no rules folder at `b`");

        Shell.Result empty = desk.house()
                .file("empty/readme.txt", "")
                .shell()
                .run("rules", "diff", "rules", "empty", "--accounts", "accounts.jsonl");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).isEqualTo("no rule files in `empty`\n");
    }

    @Test
    void bothBooksThatDoNotCompileAreToldWithTheirFolders() {
        desk.house()
                .file("rules/tea/bad.drl", "package tea\nrule \"x\" wen\n")
                .file("new/tea/worse.drl", "package tea\nrule \"y\" wen\n");

        Shell.Result result = desk.diff();

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.complaints())
                .anyMatch(line -> line.matches("rules/tea/bad\\.drl:\\d+:\\d+: error: .+"))
                .anyMatch(line -> line.matches("new/tea/worse\\.drl:\\d+:\\d+: error: .+"))
                .last()
                .asString()
                .endsWith(" problems");
    }

    @Test
    void wrongOptionsAreTold() {
        Shell.Result result = desk.diff(
                "--max-losses", "-1", "--max-share", "2", "--samples", "few", "--threads", "1.5", "--at", "noon");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("--max-losses", "found `-1`")
                .contains("--max-share", "expected a share from 0 to 1 or from 0% to 100%, found `2`")
                .contains("--samples", "found `few`")
                .contains("--threads", "found `1.5`")
                .contains("--at", "found `noon`");
        assertThat(desk.diff("--list", "changes.txt").err())
                .isEqualTo("--list: expected a file that ends in .csv, .json or .jsonl, found `changes.txt`\n");
        assertThat(desk.diff("--list", "accounts.jsonl").err()).isEqualTo("--list: would overwrite the accounts\n");
        assertThat(desk.diff("--list", "nowhere/changes.csv").err())
                .isEqualTo("--list: `nowhere/changes.csv` cannot be written\n");
    }

    @Test
    void theOutputIsTheSameWhateverTheThreads() throws IOException {
        desk.house()
                .file(
                        "accounts.jsonl",
                        IntStream.range(0, 200)
                                .mapToObj(i -> "{\"account\": \"a" + i
                                        + "\", \"product\": \"tea\", \"usage\": {\"cups\": " + i % 5 + "}}\n")
                                .collect(Collectors.joining()));

        Shell.Result one = desk.diff("--json", "--threads", "1", "--list", "one.csv");
        Shell.Result many = desk.diff("--json", "--threads", "7", "--list", "many.csv");

        assertThat(many).isEqualTo(one);
        assertThat(directory.resolve("many.csv")).hasSameTextualContentAs(directory.resolve("one.csv"));
    }

    @Test
    void progressGoesToStandardErrorSoThatJsonStaysClean() {
        desk.house()
                .file("new/tea/card.drl", TeaHouse.RULES)
                .file(
                        "accounts.jsonl",
                        IntStream.range(0, 10_001)
                                .mapToObj(i -> "{\"account\": \"a" + i + "\", \"product\": \"tea\"}\n")
                                .collect(Collectors.joining()));

        assertThat(desk.diff("--json").complaints())
                .hasSize(10)
                .startsWith("1,000 of 10,001 accounts")
                .endsWith("10,000 of 10,001 accounts");
        assertThat(desk.diff("--json").out()).startsWith("{\n").endsWith("}\n").contains("\"tea\": 10001");
        assertThat(desk.house()
                        .shell()
                        .coloured()
                        .run("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl")
                        .err())
                .startsWith("\raccounts")
                .contains("100%", "10001/10001");
    }

    @Test
    void standardInputIsReadToo() {
        Shell.Result result = desk.house()
                .shell()
                .reading(DiffDesk.ACCOUNTS)
                .run("rules", "diff", "rules", "new", "--accounts", "-", "--lang", "zh");

        assertThat(result.lines()).contains("新旧规则下的 3 个账户：2 个回答不同，2 个变差（66.67 %）");
    }
}
