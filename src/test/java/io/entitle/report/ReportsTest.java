package io.entitle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs are reported, and what changed in them: every number is held against what the database itself counts. */
class ReportsTest {

    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 7, 4_000, 5);

    @TempDir
    private static Path folder = Path.of("");

    private static FilledResults store;
    private static Report report;

    @BeforeAll
    static void fill() {
        store = FilledResults.inFile(folder.resolve("results.db"));
        NIGHTS.fill(store);
        report = read(Detail.ACCOUNTS);
    }

    private static Report read(Detail detail) {
        return new Reports(store.jdbi(), detail).last().get(0);
    }

    @Test
    void changesAreCountedByKindAndCauseAndByRule() {
        String changed = " FROM transition WHERE run = " + NIGHTS.number(5);

        assertThat(report.changes().cells()).isNotEmpty().allSatisfy(cell -> {
            String such = changed + " AND kind = '" + cell.kind() + "' AND cause = '" + cell.cause() + "'";
            assertThat(cell.changes()).isEqualTo(store.count("SELECT count(*)" + such));
            assertThat(cell.accounts())
                    .isEqualTo(store.count("SELECT count(*) FROM (SELECT DISTINCT account" + such + ")"));
        });
        assertThat(report.changes().cells().stream()
                        .mapToLong(Changes.Cell::changes)
                        .sum())
                .isEqualTo(report.run().transitions());
        assertThat(report.changes().rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.changes())
                        .isEqualTo(store.count(
                                "SELECT count(*)" + changed + " AND rules LIKE '%\"" + rule.rule() + "\"%'")));
        assertThat(report.changes().features().stream()
                        .mapToLong(Changes.FeatureChange::changes)
                        .sum())
                .isEqualTo(store.count("SELECT count(*)" + changed + " AND feature IS NOT NULL"));
    }

    @Test
    void limitsLoweredBelowPresentUseAreTold() {
        assertThat(report.changes().belowUse())
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(feature.accounts())
                        .isEqualTo(store.count("SELECT count(*) FROM transition WHERE run = " + NIGHTS.number(5)
                                + " AND kind = 'limit-lowered' AND feature = '" + feature.feature()
                                + "' AND after ->> 'used' > after ->> 'limit'")));
    }

    @Test
    void accountsAreNamedOnlyWhereThatIsAskedFor() {
        assertThat(ReportTree.of(List.of(report)).pretty()).contains("acct-");
        assertThat(ReportTree.of(List.of(read(Detail.COUNTS))).pretty()).doesNotContain("acct-");
        assertThat(report.changes().examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(store.count(
                                "SELECT count(*) FROM transition WHERE run = " + NIGHTS.number(5) + " AND account = '"
                                        + example.account() + "' AND kind = '" + example.kind() + "' AND cause = '"
                                        + example.cause() + "'"))
                        .isPositive());
    }

    @Test
    void eitherKindOfDatabaseTellsTheSame() {
        FilledResults server = FilledResults.onServer();
        NIGHTS.fill(server);

        List<Report> told = new Reports(server.jdbi(), Detail.ACCOUNTS).last();

        assertThat(ReportTree.of(told).pretty())
                .isEqualTo(ReportTree.of(List.of(report)).pretty());
    }

    @Test
    void anEarlierRunIsToldAsItWasThen() {
        Report earlier = new Reports(store.jdbi(), Detail.COUNTS).of(NIGHTS.number(1));

        assertThat(earlier.run().at()).isEqualTo(NIGHTS.at(1));
        assertThat(earlier.earlier()).isEmpty();
        assertThat(earlier.since()).extracting(Run::run).hasSize(4);
        assertThat(earlier.standing().accounts())
                .isEqualTo(
                        store.count("SELECT count(*) FROM result WHERE run = " + NIGHTS.number(1) + " AND NOT gone"));
    }

    @Test
    void runsBeforeThisOneAreLookedBackOnLatestFirst() {
        assertThat(report.earlier())
                .extracting(Run::run)
                .containsExactly(NIGHTS.number(4), NIGHTS.number(3), NIGHTS.number(2), NIGHTS.number(1));
    }

    @Test
    void storeInWhichNothingIsDoneHasNoReportAndSaysWhatStoppedIt(@TempDir Path other) {
        FilledResults empty = FilledResults.inFile(other.resolve("empty.db"));
        Reports reports = new Reports(empty.jdbi(), Detail.COUNTS);

        assertThatThrownBy(reports::last)
                .isInstanceOf(NoReportException.class)
                .hasMessage("no run is done in this store yet");
        empty.done(
                1,
                "coze",
                Instant.EPOCH.toString(),
                Map.of("state", "braked", "message", "12% of the accounts would lose something"));
        assertThatThrownBy(reports::last)
                .hasMessage(
                        "no run is done in this store yet; run 1 is braked: 12% of the accounts would lose something");
        assertThatThrownBy(() -> reports.of(1))
                .hasMessageEndingWith("only a run that is done, or the last one that was braked or dry, has a report");
        assertThatThrownBy(() -> reports.of(2)).hasMessage("run 2 is not in this store");
    }
}
