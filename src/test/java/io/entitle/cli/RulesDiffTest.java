package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesDiffTest {

    private static final String ACCOUNTS = """
            {"account": "ann", "product": "tea", "usage": {"cups": 2}}
            {"account": "bob", "product": "tea", "usage": {"cups": 1}}
            {"account": "cleo", "product": "tea", "subscriptions": [{"plan": "club", "from": "2025-01-01"}]}
            """;

    private static final String ONE_CUP_LESS = TeaHouse.RULES.replace("upTo( 3 ).eachDay()", "upTo( 2 ).eachDay()");

    private static final String TRAP = """

            // card: page 6
            rule "tea/trap: a rule that throws"
            when
                Account( used( "cups" ) > 1 )
            then
                standing.inForce( "nosuch" );
            end
            """;

    @TempDir
    private Path directory;

    private TeaHouse house;

    @BeforeEach
    void open() {
        house = TeaHouse.in(directory).file("new/tea/card.drl", ONE_CUP_LESS).file("accounts.jsonl", ACCOUNTS);
    }

    private Shell.Result diff(String... more) {
        return house.shell()
                .run(Stream.concat(
                                Stream.of("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void itTellsWhoLosesByFeatureAndPlanAndByTheRuleBehindIt() {
        Shell.Result result = diff();

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines())
                .containsExactly(
                        "3 accounts under both rules: 2 answered otherwise, 2 worse off (66.67 %)",
                        "",
                        "HOW      ACCOUNTS  ANSWERS  SUCH AS",
                        "loses    2         2        ann, bob",
                        "",
                        "HOW      ACCOUNTS  PLAN      FEATURE",
                        "loses    2         tea free  cups: ann, bob",
                        "",
                        "HOW      ACCOUNTS  EDIT     RULE",
                        "loses    2         changed  tea/plans: what free holds");
    }

    @Test
    void rulesWithOtherCommentsAndFilesAreTheSameRules() {
        house.file("new/tea/card.drl", "package tea\n")
                .file("new/tea/other.drl", TeaHouse.RULES.replace("// card: page 3", "// card: page 33\n"));

        assertThat(diff().lines())
                .containsExactly(
                        "3 accounts under both rules: 0 answered otherwise, 0 worse off (0 %)",
                        "tea: no rule was edited, so its 3 accounts were not asked.", "Nothing is answered otherwise.");
    }

    @ParameterizedTest
    @CsvSource({
        "--max-losses,   2,    0",
        "--max-losses,   1,    1",
        "--max-share,    1,    0",
        "--max-share,    66%,  1",
        "--max-share,    0.67, 0",
        "--max-share,    0,    1",
        "--samples,      0,    0"
    })
    void theBrakeFailsWhatGoesTooFar(String option, String value, int code) {
        Shell.Result result = diff(option, value);

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out().contains("Refused: worse off: 2 of 3 accounts, at most"))
                .isEqualTo(code == 1);
    }

    @Test
    void aLimitBelowPresentUseIsRefusedWhereThatIsAskedFor() {
        house.file("new/tea/card.drl", TeaHouse.RULES.replace("upTo( 3 ).eachDay()", "upTo( 1 ).eachDay()"));

        assertThat(diff().code()).isZero();
        assertThat(diff("--below-usage").code()).isEqualTo(1);
        assertThat(diff("--below-usage").lines())
                .contains("below use  1         tea free  cups: ann")
                .last()
                .isEqualTo("Refused: a limit falls below the present use of 1 account.");
    }

    @Test
    void aRuleThatThrowsFailsTheComparisonAndIsTheCause() {
        Shell.Result result = house.file("new/tea/card.drl", TeaHouse.RULES + TRAP)
                .shell()
                .run("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl", "--no-bills");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.lines())
                .contains(
                        "3 accounts under both rules: 1 answered otherwise, 1 worse off (33.34 %)",
                        "undecided  1         3        ann",
                        "undecided  1         added    tea/trap: a rule that throws");
    }

    @Test
    void whatTheOldRulesCouldNotDecideIsToldAndIsNoLoss() {
        house.file("rules/tea/card.drl", TeaHouse.RULES + TRAP).file("new/tea/card.drl", TeaHouse.RULES);

        assertThat(diff().code()).isZero();
        assertThat(diff().lines())
                .contains(
                        "3 accounts under both rules: 1 answered otherwise, 0 worse off (0 %)",
                        "1 accounts cannot be decided by the old rules.",
                        "decided  1         4        ann",
                        "decided  1         removed  tea/trap: a rule that throws");
    }

    @Test
    void anAccountOfAPlanThatIsDroppedCanNoLongerBeDecided() {
        house.file(
                "new/tea/card.drl",
                TeaHouse.RULES.replaceAll(".*\"club\", \"Club\".*\n", "").replace("\"club\"", "\"free\""));

        assertThat(diff().lines())
                .contains("undecided  1         4        cleo")
                .contains("undecided  1         changed  tea/catalogue: what there is");
    }

    @Test
    void everyInstantIsAskedAndAnAccountCountsOnce() {
        Shell.Result result = diff("--at", "2025-06-01", "--at", "2025-07-01");

        assertThat(result.lines()).contains("loses    2         4        ann, bob");
        assertThat(house.shell()
                        .run("show", "accounts.jsonl", "--at", "2025-06-01", "--at", "2025-07-01")
                        .err())
                .isEqualTo("--at: expected one instant, found 2\n");
    }

    @Test
    void everyChangeCanBeListed() throws IOException {
        assertThat(diff("--list", "changes.csv", "--at", "2025-06-01").code()).isZero();
        assertThat(Files.readString(directory.resolve("changes.csv")).lines())
                .hasSize(3)
                .contains("ann,tea,2025-06-01T00:00+08:00,cups,loses,free,free,allowed,denied,GRANTED,QUOTA_EXHAUSTED,"
                        + "3,2,day,day,2,,,,tea/plans: what free holds");

        assertThat(diff("--list", "changes.json").code()).isZero();
        assertThat(Files.readString(directory.resolve("changes.json")))
                .startsWith("[\n{\"account\":\"ann\"")
                .endsWith("}\n]\n");

        assertThat(diff("--list", "changes.jsonl").code()).isZero();
        assertThat(Files.readString(directory.resolve("changes.jsonl")).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"account\":"));
    }

    @Test
    void documentsWithProblemsAreToldWithTheirPathAndAreNothingElse() {
        house.file(
                "accounts.jsonl",
                ACCOUNTS + "{\"account\": \"secret-id\", \"product\": \"tee\"}\nnonsense\n"
                        + "{\"account\": \"ann\", \"product\": \"tea\"}\n");

        Shell.Result result = diff("--json");

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
        assertThat(house.file("accounts.jsonl", "\n")
                        .shell()
                        .run("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl")
                        .err())
                .isEqualTo("accounts.jsonl: the file is empty\n");
        Shell.Result missing = house.shell().run("rules", "diff", "rules", "new", "--accounts", "nowhere.json");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo("nowhere.json: no such file\n");
        assertThat(house.shell()
                        .run("rules", "diff", "rules", "new", "--accounts", "rules")
                        .err())
                .isEqualTo("rules: is a folder, not a file\n");
    }

    @Test
    void foldersThatAreMissingOrHoldNoRulesAreBadArguments() {
        Shell.Result missing = house.shell().run("rules", "diff", "a", "b", "--accounts", "accounts.jsonl");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complaints()).containsExactly("no rules folder at `a`", "no rules folder at `b`");

        Shell.Result empty = house.file("empty/readme.txt", "")
                .shell()
                .run("rules", "diff", "rules", "empty", "--accounts", "accounts.jsonl");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).isEqualTo("no rule files in `empty`\n");
    }

    @Test
    void bothBooksThatDoNotCompileAreToldWithTheirFolders() {
        house.file("rules/tea/bad.drl", "package tea\nrule \"x\" wen\n")
                .file("new/tea/worse.drl", "package tea\nrule \"y\" wen\n");

        Shell.Result result = diff();

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
        Shell.Result result =
                diff("--max-losses", "-1", "--max-share", "2", "--samples", "few", "--threads", "1.5", "--at", "noon");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("--max-losses", "found `-1`")
                .contains("--max-share", "expected a share from 0 to 1 or from 0% to 100%, found `2`")
                .contains("--samples", "found `few`")
                .contains("--threads", "found `1.5`")
                .contains("--at", "found `noon`");
        assertThat(diff("--list", "changes.txt").err())
                .isEqualTo("--list: expected a file that ends in .csv, .json or .jsonl, found `changes.txt`\n");
        assertThat(diff("--list", "accounts.jsonl").err()).isEqualTo("--list: would overwrite the accounts\n");
        assertThat(diff("--list", "nowhere/changes.csv").err())
                .isEqualTo("--list: `nowhere/changes.csv` cannot be written\n");
    }

    @Test
    void theOutputIsTheSameWhateverTheThreads() throws IOException {
        house.file(
                "accounts.jsonl",
                IntStream.range(0, 200)
                        .mapToObj(i -> "{\"account\": \"a" + i + "\", \"product\": \"tea\", \"usage\": {\"cups\": "
                                + i % 5 + "}}\n")
                        .collect(Collectors.joining()));

        Shell.Result one = diff("--json", "--threads", "1", "--list", "one.csv");
        Shell.Result many = diff("--json", "--threads", "7", "--list", "many.csv");

        assertThat(many).isEqualTo(one);
        assertThat(directory.resolve("many.csv")).hasSameTextualContentAs(directory.resolve("one.csv"));
    }

    @Test
    void progressGoesToStandardErrorSoThatJsonStaysClean() {
        house.file("new/tea/card.drl", TeaHouse.RULES)
                .file(
                        "accounts.jsonl",
                        IntStream.range(0, 10_001)
                                .mapToObj(i -> "{\"account\": \"a" + i + "\", \"product\": \"tea\"}\n")
                                .collect(Collectors.joining()));

        assertThat(diff("--json").complaints())
                .hasSize(10)
                .startsWith("1,000 of 10,001 accounts")
                .endsWith("10,000 of 10,001 accounts");
        assertThat(diff("--json").out()).startsWith("{\n").endsWith("}\n").contains("\"tea\": 10001");
        assertThat(house.shell()
                        .coloured()
                        .run("rules", "diff", "rules", "new", "--accounts", "accounts.jsonl")
                        .err())
                .startsWith("\raccounts")
                .contains("100%", "10001/10001");
    }

    @Test
    void standardInputIsReadToo() {
        Shell.Result result =
                house.shell().reading(ACCOUNTS).run("rules", "diff", "rules", "new", "--accounts", "-", "--lang", "zh");

        assertThat(result.lines()).contains("新旧规则下的 3 个账户：2 个回答不同，2 个变差（66.67 %）");
    }
}
