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

/** What is told of a change, for people and programs. */
class RulesDiffTest {

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

    private DiffDesk desk;

    @BeforeEach
    void open() {
        desk = DiffDesk.in(directory);
    }

    @Test
    void itTellsWhoLosesByFeatureAndPlanAndByTheRuleBehindIt() {
        Shell.Result result = desk.diff();

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
        desk.house()
                .file("new/tea/card.drl", "package tea\n")
                .file("new/tea/other.drl", TeaHouse.RULES.replace("// card: page 3", "// card: page 33\n"));

        assertThat(desk.diff().lines())
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
        Shell.Result result = desk.diff(option, value);

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out().contains("Refused: worse off: 2 of 3 accounts, at most"))
                .isEqualTo(code == 1);
    }

    @Test
    void aLimitBelowPresentUseIsRefusedWhereThatIsAskedFor() {
        desk.house().file("new/tea/card.drl", TeaHouse.RULES.replace("upTo( 3 ).eachDay()", "upTo( 1 ).eachDay()"));

        assertThat(desk.diff().code()).isZero();
        assertThat(desk.diff("--below-usage").code()).isEqualTo(1);
        assertThat(desk.diff("--below-usage").lines())
                .contains("below use  1         tea free  cups: ann")
                .last()
                .isEqualTo("Refused: a limit falls below the present use of 1 account.");
    }

    @Test
    void aRuleThatThrowsFailsTheComparisonAndIsTheCause() {
        Shell.Result result = desk.house()
                .file("new/tea/card.drl", TeaHouse.RULES + TRAP)
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
        desk.house().file("rules/tea/card.drl", TeaHouse.RULES + TRAP).file("new/tea/card.drl", TeaHouse.RULES);

        assertThat(desk.diff().code()).isZero();
        assertThat(desk.diff().lines())
                .contains(
                        "3 accounts under both rules: 1 answered otherwise, 0 worse off (0 %)",
                        "1 accounts cannot be decided by the old rules.",
                        "decided  1         4        ann",
                        "decided  1         removed  tea/trap: a rule that throws");
    }

    @Test
    void anAccountOfAPlanThatIsDroppedCanNoLongerBeDecided() {
        desk.house()
                .file(
                        "new/tea/card.drl",
                        TeaHouse.RULES
                                .replaceAll(".*\"club\", \"Club\".*\n", "")
                                .replace("\"club\"", "\"free\""));

        assertThat(desk.diff().lines())
                .contains("undecided  1         4        cleo")
                .contains("undecided  1         changed  tea/catalogue: what there is");
    }

    @Test
    void everyInstantIsAskedAndAnAccountCountsOnce() {
        Shell.Result result = desk.diff("--at", "2025-06-01", "--at", "2025-07-01");

        assertThat(result.lines()).contains("loses    2         4        ann, bob");
        assertThat(desk.house()
                        .shell()
                        .run("show", "accounts.jsonl", "--at", "2025-06-01", "--at", "2025-07-01")
                        .err())
                .isEqualTo("--at: expected one instant, found 2\n");
    }

    @Test
    void everyChangeCanBeListed() throws IOException {
        assertThat(desk.diff("--list", "changes.csv", "--at", "2025-06-01").code())
                .isZero();
        assertThat(Files.readString(directory.resolve("changes.csv")).lines())
                .hasSize(3)
                .contains("ann,tea,2025-06-01T00:00+08:00,cups,loses,free,free,allowed,denied,GRANTED,QUOTA_EXHAUSTED,"
                        + "3,2,day,day,2,,,,tea/plans: what free holds");

        assertThat(desk.diff("--list", "changes.json").code()).isZero();
        assertThat(Files.readString(directory.resolve("changes.json")))
                .startsWith("[\n{\"account\":\"ann\"")
                .endsWith("}\n]\n");

        assertThat(desk.diff("--list", "changes.jsonl").code()).isZero();
        assertThat(Files.readString(directory.resolve("changes.jsonl")).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"account\":"));
    }
}
