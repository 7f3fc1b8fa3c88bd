package io.entitle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How accounts stand after a run: every number is held against what the database itself counts, another way. */
class StandingTest {

    private static final MadeUpNights NIGHTS = new MadeUpNights("coze", 7, 4_000, 5);
    private static final String NOW = " FROM current_result WHERE product = 'coze' AND NOT gone AND problems IS NULL";

    @TempDir
    private static Path folder = Path.of("");

    private static FilledResults store;
    private static Standing standing;

    @BeforeAll
    static void fill() {
        store = FilledResults.inFile(folder.resolve("results.db"));
        NIGHTS.fill(store);
        standing = new Reports(store.jdbi(), Detail.ACCOUNTS).last().get(0).standing();
    }

    @Test
    void accountsAreCountedByPlanAndByCondition() {
        assertThat(standing.accounts())
                .isEqualTo(store.count("SELECT count(*) FROM current_result WHERE product = 'coze' AND NOT gone"));
        assertThat(standing.plans())
                .hasSize(5)
                .allSatisfy(plan -> assertThat(plan.accounts())
                        .isEqualTo(store.count("SELECT count(*)" + NOW + " AND plan = '" + plan.name() + "'")));
        assertThat(standing.conditions())
                .extracting(Share::name)
                .containsExactlyInAnyOrder("arrears", "frozen", "lapsed", "retention");
        assertThat(standing.conditions())
                .allSatisfy(condition -> assertThat(condition.accounts())
                        .isEqualTo(store.count("SELECT count(*)" + NOW + " AND json_extract(conditions, '$."
                                + condition.name() + "') IS NOT NULL")));
        assertThat(standing.zone()).isEqualTo(MadeUpNights.ZONE);
    }

    @Test
    void adviceIsCountedWithExactSumsOfItsFigures() {
        assertThat(standing.advice()).hasSize(4).allSatisfy(group -> {
            String given = " FROM current_result, json_each(advice) AS a WHERE NOT gone AND problems IS NULL"
                    + " AND a.value ->> 'reason' = '" + group.reason() + "'";
            assertThat(group.accounts()).isEqualTo(store.count("SELECT count(*)" + given));
            assertThat(group.figures())
                    .allSatisfy(figure -> assertThat(figure.sum())
                            .isEqualByComparingTo(
                                    store.texts("SELECT a.value ->> '$.figures." + figure.name() + "'" + given).stream()
                                            .map(BigDecimal::new)
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        });
    }

    @Test
    void frozenAccountsAndThoseThatLoseDataAreCountedAndTheFirstAreNamed() {
        assertThat(standing.frozen().accounts())
                .isEqualTo(store.count("SELECT count(*)" + NOW + " AND conditions ->> 'frozen' IS NOT NULL"));
        assertThat(standing.frozen().listed().get(0).account())
                .isEqualTo(store.texts("SELECT account" + NOW
                                + " AND conditions ->> 'frozen' IS NOT NULL ORDER BY conditions ->> 'frozen', account")
                        .get(0));
        String deleted = "datetime(advice ->> '$[0].figures.deletedAt')";
        assertThat(standing.losing().accounts())
                .isPositive()
                .isEqualTo(store.count("SELECT count(*)" + NOW + " AND " + deleted + " > datetime('" + MadeUpNights.LAST
                        + "') AND " + deleted + " <= datetime('" + MadeUpNights.LAST + "', '+30 days')"));
    }

    @Test
    void badAccountsAreGroupedByWhatIsWrongAndNotByTheValueFound() {
        String bad = " FROM current_result WHERE NOT gone AND problems IS NOT NULL";

        assertThat(standing.quarantined()).isEqualTo(store.count("SELECT count(*)" + bad));
        assertThat(standing.causes())
                .extracting(Cause::path)
                .containsExactlyInAnyOrder(
                        "$.subscriptions[].plan", "$.usage.points", "$.zone", "$.packs[].points", "$");
        assertThat(standing.causes())
                .filteredOn(cause -> cause.path().equals("$.usage.points"))
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.message()).isEqualTo("expected a number of at least 0, found …");
                    assertThat(cause.accounts())
                            .isEqualTo(store.count("SELECT count(*)" + bad + " AND problems LIKE '%usage.points%'"));
                    assertThat(cause.listed()).hasSize(3);
                });
    }

    @Test
    void comingChangesAreCountedByDaysOfTheAccountsZone() {
        Due due = standing.due();

        assertThat(due.days()).hasSize(30);
        assertThat(due.days().get(0).day()).isEqualTo("2025-06-20");
        assertThat(due.days())
                .allSatisfy(day -> assertThat(day.accounts())
                        .isEqualTo(store.count(
                                "SELECT count(*)" + NOW + " AND date(next_change_at, '+8 hours') = '" + day.day()
                                        + "' AND datetime(next_change_at) > datetime('" + MadeUpNights.LAST + "')")));
        assertThat(due.never()).isEqualTo(store.count("SELECT count(*)" + NOW + " AND next_change_at IS NULL"));
        assertThat(due.soon() + due.later() + due.never() + due.overdue())
                .isEqualTo(store.count("SELECT count(*)" + NOW));
    }
}
