package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts are read from whatever tables there are, by the SELECTs of a file. */
final class MappingTest {

    private static final String CUSTOMERS = """
            account: |
              SELECT 'studio' AS product, c.name AS account, c.debt AS arrears_amount, c.debt_since AS arrears_since
              FROM customer AS c
            usage: SELECT 'studio' AS product, owner AS account, 'seats' AS feature, seats AS amount FROM licence
            """;

    private static final String BILLING = """
            account: SELECT DISTINCT 'studio' AS product, owner AS account, 'UTC' AS zone FROM contract
            subscription: SELECT 'studio' AS product, owner AS account, number AS nr, 'crew' AS plan, begins AS starts_at, ends AS ends_at FROM contract
            subscription_period: SELECT 'studio' AS product, owner AS account, contract AS subscription, id AS nr, since AS bought_on, i.begins AS starts_at, i.ends AS ends_at, months, paid AS amount FROM invoice AS i JOIN (SELECT DISTINCT owner, number FROM contract) AS c ON c.number = contract
            usage: SELECT DISTINCT 'studio' AS product, owner AS account, 'seats' AS feature, 3 AS amount, 5 AS peak FROM contract
            usage_period: SELECT 'studio' AS product, owner AS account, 'storage' AS feature, replace(day, '-', '') AS nr, day AS starts_at, ends AS ends_at, used AS amount, highest AS peak FROM metering
            project: SELECT DISTINCT 'studio' AS product, owner AS account, 'p' AS project, 10 AS peak_dau, 1 AS dau FROM contract
            """;

    private static final String[] TABLES = {
        "CREATE TABLE customer (name varchar(20), debt numeric(10, 2), debt_since date)",
        "CREATE TABLE licence (owner varchar(20), seats integer)",
        "INSERT INTO customer VALUES ('ann', 12.50, '2025-01-31'), ('bob', null, null)",
        "INSERT INTO licence VALUES ('bob', 7)"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void tablesOfAnyShapeBecomeFacts(Store store) {
        Database database = customers(store);

        List<StoredFacts> read = read(database, CUSTOMERS);

        assertThat(read).extracting(StoredFacts::account).containsExactly("ann", "bob");
        assertThat(read.get(0).document().facts().orElseThrow().arrears().orElseThrow())
                .hasToString("Arrears[amount=12.5, since=2025-01-30T16:00:00Z]");
        assertThat(read.get(1).document().facts().orElseThrow().usage()).hasToString("{seats=7}");
    }

    @ParameterizedTest
    @EnumSource
    void periodsHighestDaysAndUsersOfADayCanBeMapped(Store store) {
        Database database = billing(store);

        Facts facts = read(database, BILLING).get(0).document().facts().orElseThrow();

        assertThat(facts.usage()).hasToString("{seats=3}");
        assertThat(facts.peaks()).hasToString("{seats=5}");
        assertThat(facts.readings())
                .containsExactly(
                        reading("2025-01-01", "2025-02-01", "1.25", Optional.empty()),
                        reading("2025-02-01", "2025-03-01", "2", Optional.of("4.5")));
        assertThat(facts.subscriptions())
                .singleElement()
                .extracting(Facts.Subscription::purchases)
                .isEqualTo(List.of(
                        new Facts.Purchase(
                                day("2024-12-31"),
                                day("2025-01-01"),
                                day("2025-02-01"),
                                Optional.of(BigDecimal.ONE),
                                Optional.of(new BigDecimal("9.9"))),
                        new Facts.Purchase(
                                day("2025-01-31"),
                                day("2025-02-01"),
                                day("2025-03-01"),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(facts.projects())
                .containsExactly(new Facts.Project("p", BigDecimal.TEN, Optional.of(BigDecimal.ONE)));
    }

    @ParameterizedTest
    @EnumSource
    void withoutARevisionTheMarkIsOfPeriodsToo(Store store) {
        Database database = billing(store);
        Set<String> marks = new HashSet<>();

        for (String change : List.of(
                "UPDATE invoice SET paid = 9.91 WHERE id = 12",
                "UPDATE invoice SET since = '2024-12-30' WHERE id = 12",
                "UPDATE metering SET used = 1.5 WHERE day = '2025-01-01'",
                "UPDATE metering SET highest = 5 WHERE day = '2025-02-01'",
                "DELETE FROM metering WHERE day = '2025-02-01'")) {
            assertThat(marks.add(read(database, BILLING).get(0).mark())).isTrue();
            Store.execute(database, change);
            assertThat(marks)
                    .as(change)
                    .doesNotContain(read(database, BILLING).get(0).mark());
        }
    }

    /** The mappings of before know nothing of periods and need not. */
    @ParameterizedTest
    @EnumSource
    void mappingThatNamesNoPeriodsReadsNone(Store store) {
        Database database = billing(store);
        String older = BILLING.replaceAll("(?m)^(subscription|usage)_period: .*\\n", "");
        assertThat(older).doesNotContain("period");

        Facts facts = read(database, older).get(0).document().facts().orElseThrow();

        assertThat(facts.readings()).isEmpty();
        assertThat(facts.subscriptions())
                .singleElement()
                .satisfies(held -> assertThat(held.purchases()).isEmpty());
    }

    /** Two subscriptions of one number: nobody knows whose the periods are. */
    @ParameterizedTest
    @EnumSource
    void periodOfOneOfTwoSubscriptionsIsRefused(Store store) {
        Database database = billing(store);
        Store.execute(database, "INSERT INTO contract VALUES ('ann', 2024, '2020-01-01', '2020-02-01')");

        assertThat(Store.problems(read(database, BILLING)))
                .containsEntry(
                        "ann",
                        List.of(
                                "$.subscriptions: a row of `subscription_period` is of subscription `2024`; expected the"
                                        + " `nr` of one subscription of the account, found `2024`, `2024`"));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnOfPeriodsThatIsMissingOrUnknownIsTold(Store store) {
        Database database = billing(store);
        String mapping = """
                account: SELECT DISTINCT 'studio' AS product, owner AS account FROM contract
                subscription_period: SELECT 'studio' AS product, owner AS account, number AS nr FROM contract
                usage_period: SELECT 'studio' AS product, owner AS account, used AS amount, highest AS peek FROM metering
                subscription_periods: SELECT 1
                """;

        assertThatThrownBy(() -> read(database, mapping))
                .isInstanceOf(MappingDoesNotFitException.class)
                .hasMessage("mapping.yaml:4: unknown member `subscription_periods`; did you mean"
                        + " `subscription_period`?");
        assertThatThrownBy(() -> read(database, mapping.replaceFirst("subscription_periods.*", "")))
                .isInstanceOf(MappingDoesNotFitException.class)
                .message()
                .contains("subscription_period: missing required column `subscription`")
                .contains("subscription_period: missing required column `bought_on`")
                .contains("usage_period: missing required column `nr`")
                .contains("usage_period: unknown column `peek`; did you mean `peak`?");
    }

    private Database billing(Store store) {
        Database database = store.open(folder);
        Store.execute(
                database,
                "CREATE TABLE contract (owner varchar(20), number integer, begins varchar(10), ends varchar(10))",
                "CREATE TABLE invoice (id integer, contract integer, since varchar(10), begins varchar(10),"
                        + " ends varchar(10), months integer, paid numeric(9, 2))",
                "CREATE TABLE metering (owner varchar(20), day varchar(10), ends varchar(10), used numeric(9, 3),"
                        + " highest numeric(9, 3))",
                "INSERT INTO contract VALUES ('ann', 2024, '2025-01-01', '2025-03-01')",
                "INSERT INTO invoice VALUES (100, 2024, '2025-01-31', '2025-02-01', '2025-03-01', null, null),"
                        + " (12, 2024, '2024-12-31', '2025-01-01', '2025-02-01', 1, 9.90)",
                "INSERT INTO metering VALUES ('ann', '2025-02-01', '2025-03-01', 2, 4.5),"
                        + " ('ann', '2025-01-01', '2025-02-01', 1.250, null)");
        return database;
    }

    private static Reading reading(String from, String until, String used, Optional<String> peak) {
        return new Reading("storage", day(from), day(until), new BigDecimal(used), peak.map(BigDecimal::new));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void withoutARevisionTheMarkIsOfWhatWasRead(Store store) {
        Database database = customers(store);
        Set<String> marks = new HashSet<>();
        marks(database).forEach((account, mark) -> assertThat(marks.add(mark)).isTrue());
        assertThat(marks.containsAll(marks(database).values())).isTrue();

        Store.execute(database, "UPDATE licence SET seats = 8");

        Map<String, String> changed = marks(database);
        assertThat(marks).contains(changed.get("ann")).doesNotContain(changed.get("bob"));
        assertThat(read(database, CUSTOMERS))
                .allSatisfy(facts -> assertThat(facts.mark()).isEqualTo(changed.get(facts.account())));
    }

    @ParameterizedTest
    @EnumSource
    void accountThatAViewGivesTwiceIsNotDecidedAbout(Store store) {
        Database database = customers(store);
        Store.execute(
                database, "INSERT INTO customer VALUES ('ann', null, null)", "INSERT INTO licence VALUES ('bob', 9)");

        assertThat(Store.problems(read(database, CUSTOMERS)))
                .containsEntry("ann", List.of("$.account: 2 rows are of the same account"))
                .containsEntry("bob", List.of("$.usage.seats: member `seats` is given twice"));
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnThatIsMissingOrUnknownIsToldAtOnce(Store store) {
        Database database = customers(store);
        String mapping = """
                account: SELECT name AS acount FROM customer
                usage: SELECT owner AS account, seats AS amount FROM licence
                pack: SELECT * FROM nowhere
                """;

        assertThatThrownBy(() -> read(database, mapping))
                .isInstanceOf(MappingDoesNotFitException.class)
                .message()
                .contains(database.name() + ": account: missing required column `account`")
                .contains("account: missing required column `product`")
                .contains("account: unknown column `acount`; did you mean `account`?")
                .contains("usage: missing required column `feature`")
                .contains("usage: missing required column `product`")
                .contains("pack: ")
                .contains("nowhere");
    }

    @Test
    void whatIsWrongWithTheFileIsToldByLine() {
        String mapping = """
                acount: SELECT 1
                usage: SELECT 1;
                pack: 7
                """;

        assertThatThrownBy(() -> FactsMapping.read(mapping.getBytes(StandardCharsets.UTF_8), "mapping.yaml"))
                .isInstanceOf(MappingDoesNotFitException.class)
                .hasMessage("""
                        mapping.yaml:1: missing required member `account`
                        mapping.yaml:2: expected one SELECT without a semicolon at its end
                        mapping.yaml:3: expected a text, found a number
                        mapping.yaml:1: unknown member `acount`; did you mean `account`?""".stripIndent());
    }

    private Database customers(Store store) {
        Database database = store.open(folder);
        Store.execute(database, TABLES);
        return database;
    }

    private static List<StoredFacts> read(Database database, String mapping) {
        try (FactsSource source = source(database, mapping)) {
            return Store.read(source, Store.STUDIO, 1);
        }
    }

    private static Map<String, String> marks(Database database) {
        try (FactsSource source = source(database, CUSTOMERS);
                FactsCursor cursor = source.open()) {
            return cursor.marks(source.ranges(Store.STUDIO, 100).get(0));
        }
    }

    private static FactsSource source(Database database, String mapping) {
        byte[] bytes = mapping.getBytes(StandardCharsets.UTF_8);
        return database.facts(FactsMapping.read(bytes, "mapping.yaml"), Store.READER, 1);
    }
}
