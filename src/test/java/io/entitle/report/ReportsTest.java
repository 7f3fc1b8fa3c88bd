package io.entitle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number is held against what the database itself counts, another way. */
class ReportsTest {

    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 7, 4_000, 5);
    private static final String NOW = " FROM current_result WHERE product = 'coze' AND NOT gone AND problems IS NULL";

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
    void accountsAreCountedByPlanAndByCondition() {
        Standing standing = report.standing();

        assertThat(standing.accounts())
                .isEqualTo(count("SELECT count(*) FROM current_result WHERE product = 'coze' AND NOT gone"));
        assertThat(standing.plans())
                .hasSize(5)
                .allSatisfy(plan -> assertThat(plan.accounts())
                        .isEqualTo(count("SELECT count(*)" + NOW + " AND plan = '" + plan.name() + "'")));
        assertThat(standing.conditions())
                .extracting(Share::name)
                .containsExactlyInAnyOrder("arrears", "frozen", "lapsed", "retention");
        assertThat(standing.conditions())
                .allSatisfy(condition -> assertThat(condition.accounts())
                        .isEqualTo(count("SELECT count(*)" + NOW + " AND json_extract(conditions, '$."
                                + condition.name() + "') IS NOT NULL")));
        assertThat(standing.zone()).isEqualTo(MadeUpNights.ZONE);
    }

    @Test
    void adviceIsCountedWithExactSumsOfItsFigures() {
        assertThat(report.standing().advice()).hasSize(4).allSatisfy(group -> {
            String given = " FROM current_result, json_each(advice) AS a WHERE NOT gone AND problems IS NULL"
                    + " AND a.value ->> 'reason' = '" + group.reason() + "'";
            assertThat(group.accounts()).isEqualTo(count("SELECT count(*)" + given));
            assertThat(group.figures())
                    .allSatisfy(figure -> assertThat(figure.sum())
                            .isEqualByComparingTo(texts("SELECT a.value ->> '$.figures." + figure.name() + "'" + given)
                                    .map(BigDecimal::new)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
        });
    }

    @Test
    void frozenAccountsAndThoseThatLoseDataAreCountedAndTheFirstAreNamed() {
        assertThat(report.standing().frozen().accounts())
                .isEqualTo(count("SELECT count(*)" + NOW + " AND conditions ->> 'frozen' IS NOT NULL"));
        assertThat(report.standing().frozen().listed().get(0).account())
                .isEqualTo(texts("SELECT account" + NOW
                                + " AND conditions ->> 'frozen' IS NOT NULL ORDER BY conditions ->> 'frozen', account")
                        .findFirst()
                        .orElseThrow());
        String deleted = "datetime(advice ->> '$[0].figures.deletedAt')";
        assertThat(report.standing().losing().accounts())
                .isPositive()
                .isEqualTo(count("SELECT count(*)" + NOW + " AND " + deleted + " > datetime('" + MadeUpNights.LAST
                        + "') AND " + deleted + " <= datetime('" + MadeUpNights.LAST + "', '+30 days')"));
    }

    @Test
    void badAccountsAreGroupedByWhatIsWrongAndNotByTheValueFound() {
        String bad = " FROM current_result WHERE NOT gone AND problems IS NOT NULL";

        assertThat(report.standing().quarantined()).isEqualTo(count("SELECT count(*)" + bad));
        assertThat(report.standing().causes())
                .extracting(Cause::path)
                .containsExactlyInAnyOrder(
                        "$.subscriptions[].plan", "$.usage.points", "$.zone", "$.packs[].points", "$");
        assertThat(report.standing().causes())
                .filteredOn(cause -> cause.path().equals("$.usage.points"))
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.message()).isEqualTo("expected a number of at least 0, found …");
                    assertThat(cause.accounts())
                            .isEqualTo(count("SELECT count(*)" + bad + " AND problems LIKE '%usage.points%'"));
                    assertThat(cause.listed()).hasSize(3);
                });
    }

    @Test
    void comingChangesAreCountedByDaysOfTheAccountsZone() {
        Due due = report.standing().due();

        assertThat(due.days()).hasSize(30);
        assertThat(due.days().get(0).day()).isEqualTo("2025-06-20");
        assertThat(due.days())
                .allSatisfy(day -> assertThat(day.accounts())
                        .isEqualTo(
                                count("SELECT count(*)" + NOW + " AND date(next_change_at, '+8 hours') = '" + day.day()
                                        + "' AND datetime(next_change_at) > datetime('" + MadeUpNights.LAST + "')")));
        assertThat(due.never()).isEqualTo(count("SELECT count(*)" + NOW + " AND next_change_at IS NULL"));
        assertThat(due.soon() + due.later() + due.never() + due.overdue()).isEqualTo(count("SELECT count(*)" + NOW));
    }

    @Test
    void changesAreCountedByKindAndCauseAndByRule() {
        String changed = " FROM transition WHERE run = " + NIGHTS.number(5);

        assertThat(report.changes().cells()).isNotEmpty().allSatisfy(cell -> {
            String such = changed + " AND kind = '" + cell.kind() + "' AND cause = '" + cell.cause() + "'";
            assertThat(cell.changes()).isEqualTo(count("SELECT count(*)" + such));
            assertThat(cell.accounts()).isEqualTo(count("SELECT count(*) FROM (SELECT DISTINCT account" + such + ")"));
        });
        assertThat(report.changes().cells().stream()
                        .mapToLong(Changes.Cell::changes)
                        .sum())
                .isEqualTo(report.run().transitions());
        assertThat(report.changes().rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.changes())
                        .isEqualTo(count("SELECT count(*)" + changed + " AND rules LIKE '%\"" + rule.rule() + "\"%'")));
        assertThat(report.changes().features().stream()
                        .mapToLong(Changes.FeatureChange::changes)
                        .sum())
                .isEqualTo(count("SELECT count(*)" + changed + " AND feature IS NOT NULL"));
    }

    @Test
    void limitsLoweredBelowPresentUseAreTold() {
        assertThat(report.changes().belowUse())
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(feature.accounts())
                        .isEqualTo(count("SELECT count(*) FROM transition WHERE run = " + NIGHTS.number(5)
                                + " AND kind = 'limit-lowered' AND feature = '" + feature.feature()
                                + "' AND after ->> 'used' > after ->> 'limit'")));
    }

    @Test
    void accountsAreNamedOnlyWhereThatIsAskedFor() {
        assertThat(ReportTree.of(List.of(report)).pretty()).contains("acct-");
        assertThat(ReportTree.of(List.of(read(Detail.COUNTS))).pretty()).doesNotContain("acct-");
        assertThat(report.changes().examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(count(
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
                .isEqualTo(count("SELECT count(*) FROM result WHERE run = " + NIGHTS.number(1) + " AND NOT gone"));
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
        assertThatThrownBy(() -> reports.of(1)).hasMessageContaining("only a run that is done has a report");
        assertThatThrownBy(() -> reports.of(2)).hasMessage("run 2 is not in this store");
    }

    private static long count(String sql) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static Stream<String> texts(String sql) {
        return store
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list())
                .stream();
    }
}
