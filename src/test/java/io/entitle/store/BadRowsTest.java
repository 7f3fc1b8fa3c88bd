package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.wire.FactsDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that make no facts have the very problems that a document of the same has, and harm no other account. */
final class BadRowsTest {

    /** Wrong on either database: the members of a document, and the same as rows of account {@code bad}. */
    private static final Map<String, List<String>> WRONG = Map.ofEntries(
            Map.entry("\"kind\": \"persn\"", List.of("UPDATE account SET kind = 'persn' WHERE account = 'bad'")),
            Map.entry(
                    "\"zone\": \"Asia/Shanghia\"",
                    List.of("UPDATE account SET zone = 'Asia/Shanghia' WHERE account = 'bad'")),
            Map.entry("\"active\": \"crew\"", List.of("UPDATE account SET active = 'crew' WHERE account = 'bad'")),
            Map.entry(
                    "\"arrears\": {\"amount\": -1}",
                    List.of("UPDATE account SET arrears_amount = '-1' WHERE account = 'bad'")),
            Map.entry(
                    "\"balance\": {\"amount\": 1234567890123456.5}",
                    List.of("UPDATE account SET balance_amount = '1234567890123456.5' WHERE account = 'bad'")),
            Map.entry(
                    "\"pending\": {\"change\": \"cancel\", \"to\": \"solo\"}",
                    List.of("UPDATE account SET pending_change = 'cancel', pending_to = 'solo' WHERE account = 'bad'")),
            Map.entry("\"subscriptions\": [{\"plan\": \"taem\"}]", List.of(subscription("'taem'", "null", "null"))),
            Map.entry(
                    "\"subscriptions\": [{\"plan\": \"crew\", \"from\": \"2025-01-02T00:00:00Z\","
                            + " \"until\": \"2025-01-01T00:00:00Z\"}]",
                    List.of(subscription("'crew'", "'2025-01-02T00:00:00Z'", "'2025-01-01T00:00:00Z'"))),
            Map.entry(
                    "\"usage\": {\"seat\": 1}",
                    List.of(
                            "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'seat', '1')")),
            Map.entry(
                    "\"usage\": {\"seats\": 0.5}",
                    List.of(
                            "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'seats', '0.5')")),
            Map.entry(
                    "\"usage\": {\"seats\": -1, \"storage\": null}",
                    List.of(
                            "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'storage', null)",
                            "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'seats', '-1')")),
            Map.entry(
                    "\"projects\": [{\"id\": \"p\"}, {\"id\": \"q\", \"peakDau\": 0.5}]",
                    List.of(
                            "INSERT INTO project (product, account, project, peak_dau) VALUES ('studio', 'bad', 'q', '0.5')",
                            "INSERT INTO project (product, account, project, peak_dau) VALUES ('studio', 'bad', 'p', null)")),
            Map.entry(
                    "\"projects\": [{\"id\": \"p\", \"peakDau\": 1, \"dau\": 2}]",
                    List.of("INSERT INTO project (product, account, project, peak_dau, dau)"
                            + " VALUES ('studio', 'bad', 'p', '1', '2')")),
            Map.entry(
                    "\"usage\": {\"seats\": {\"used\": 3, \"peak\": 2}, \"storage\": {\"peak\": 1}}",
                    List.of(
                            "INSERT INTO usage (product, account, feature, amount, peak)"
                                    + " VALUES ('studio', 'bad', 'storage', null, '1')",
                            "INSERT INTO usage (product, account, feature, amount, peak)"
                                    + " VALUES ('studio', 'bad', 'seats', '3', '2')")),
            Map.entry(
                    "\"usage\": {\"seats\": [{\"from\": \"2025-01-01T00:00:00Z\", \"until\": \"2025-02-01T00:00:00Z\","
                            + " \"used\": 1}, {\"from\": \"2025-01-31T00:00:00Z\", \"until\": \"2025-03-01T00:00:00Z\","
                            + " \"used\": 0.5, \"peak\": -1}]}",
                    List.of(
                            useInPeriod("2", "'2025-01-31T00:00:00Z'", "'2025-03-01T00:00:00Z'", "'0.5', '-1'"),
                            useInPeriod("1", "'2025-01-01T00:00:00Z'", "'2025-02-01T00:00:00Z'", "'1', null"))),
            Map.entry(
                    "\"subscriptions\": [{\"plan\": \"crew\", \"from\": \"2025-01-01T00:00:00Z\", \"until\":"
                            + " \"2025-03-01T00:00:00Z\", \"periods\": [{\"boughtOn\": \"2025-01-01T00:00:00Z\", \"from\":"
                            + " \"2025-01-01T00:00:00Z\", \"until\": \"2025-02-01T00:00:00Z\", \"months\": 0.5,"
                            + " \"amount\": -1}]}]",
                    List.of(
                            subscription("'crew'", "'2025-01-01T00:00:00Z'", "'2025-03-01T00:00:00Z'"),
                            "INSERT INTO subscription_period VALUES ('studio', 'bad', 1, 1, '2025-01-01T00:00:00Z',"
                                    + " '2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', '0.5', '-1')")),
            Map.entry(
                    "\"packs\": [{\"id\": \"k\", \"plan\": \"solo\", \"points\": 9, \"used\": 10}]",
                    List.of("INSERT INTO pack VALUES ('studio', 'bad', 'k', 'solo', '9', '10', null, null)")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void rowsHaveTheProblemsOfADocumentOfTheSame(Store store) {
        Database database = store.withFacts(folder);

        WRONG.forEach((members, statements) -> {
            Store.execute(
                    database,
                    "DELETE FROM account",
                    "INSERT INTO account (product, account) VALUES ('studio', 'bad'), ('studio', 'good')");
            Store.execute(database, statements.toArray(String[]::new));

            Map<String, List<String>> problems = Store.problems(Store.read(database));
            assertThat(problems.get("bad"))
                    .as(members)
                    .isNotEmpty()
                    .isEqualTo(problems("{\"account\": \"bad\", \"product\": \"studio\", " + members + "}"));
            assertThat(problems.get("good")).isEmpty();
        });
    }

    @Test
    void whateverAFileHoldsInAColumnIsReadOrRefusedAsInADocument() {
        Database database = Store.FILE.withFacts(folder);
        Store.execute(
                database,
                "INSERT INTO account (product, account, contract, paid, arrears_amount, arrears_since)"
                        + " VALUES ('studio', 'bad', 'maybe', 2, 'much', 'yesterday')",
                "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'seats', 'many')",
                "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'storage', x'ff')");

        assertThat(Store.problems(Store.read(database)).get("bad"))
                .containsExactly(
                        "$.arrears.amount: expected a number of at most 15 digits before and 9 after the point,"
                                + " found `much`",
                        "$.arrears.since: expected a date or an instant with offset such as"
                                + " `2025-04-08T00:00:00+08:00`, found `yesterday`",
                        "$.paid: expected true or false, found a text",
                        "$.contract: expected true or false, found a text",
                        "$.usage.seats: expected a number, found a text",
                        "$.usage.storage: expected a number, found a text");
    }

    @Test
    void whatAServerKnowsAndADocumentCannotSayIsRefused() {
        Database database = Store.SERVER.withFacts(folder);
        Store.execute(
                database,
                "INSERT INTO account (product, account, arrears_amount, arrears_since)"
                        + " VALUES ('studio', 'bad', 'NaN', 'infinity')",
                subscription("'crew'", "'0044-03-15T00:00:00Z'", "'-infinity'"));

        assertThat(Store.problems(Store.read(database)).get("bad"))
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("$.arrears.amount: expected a number"))
                .anyMatch(problem -> problem.startsWith("$.arrears.since: expected a date or an instant"))
                .anyMatch(problem -> problem.startsWith("$.subscriptions[0].from: expected a year from 1900 to 9999"))
                .anyMatch(problem -> problem.startsWith("$.subscriptions[0].until: expected a date or an instant"));
    }

    private static String useInPeriod(String nr, String from, String until, String amounts) {
        return "INSERT INTO usage_period VALUES ('studio', 'bad', " + nr + ", 'seats', " + from + ", " + until + ", "
                + amounts + ")";
    }

    @ParameterizedTest
    @EnumSource
    void featureWhoseUseIsStatedForNowAndForPeriodsIsRefused(Store store) {
        Database database = store.withFacts(folder);
        Store.execute(
                database,
                "INSERT INTO account (product, account) VALUES ('studio', 'bad')",
                "INSERT INTO usage (product, account, feature, amount) VALUES ('studio', 'bad', 'seats', '1')",
                useInPeriod("1", "'2025-01-01T00:00:00Z'", "'2025-02-01T00:00:00Z'", "'1', null"));

        assertThat(Store.problems(Store.read(database)))
                .containsEntry("bad", List.of("$.usage.seats: member `seats` is given twice"));
    }

    @ParameterizedTest
    @EnumSource
    void periodOfASubscriptionThatIsNotThereIsRefused(Store store) {
        Database database = store.withFacts(folder);
        Store.execute(
                database,
                "INSERT INTO account (product, account) VALUES ('studio', 'bad'), ('studio', 'worse')",
                subscription("'crew'", "'2025-01-01T00:00:00Z'", "'2025-03-01T00:00:00Z'"),
                "INSERT INTO subscription_period (product, account, nr, subscription) VALUES ('studio', 'bad', 1, 7),"
                        + " ('studio', 'bad', 2, 7), ('studio', 'worse', 1, 1)");

        assertThat(Store.problems(Store.read(database)))
                .containsEntry(
                        "bad",
                        List.of("$.subscriptions: a row of `subscription_period` is of subscription `7`; expected the"
                                + " `nr` of one subscription of the account, found `1`"))
                .containsEntry(
                        "worse",
                        List.of("$.subscriptions: a row of `subscription_period` is of subscription `1`; expected the"
                                + " `nr` of one subscription of the account, found none"));
    }

    private static String subscription(String plan, String from, String until) {
        return "INSERT INTO subscription (product, account, nr, plan, starts_at, ends_at) VALUES ('studio', 'bad', 1, "
                + plan + ", " + from + ", " + until + ")";
    }

    private static List<String> problems(String document) {
        FactsDocument read = Store.READER
                .read(document.getBytes(StandardCharsets.UTF_8), "facts.json")
                .get(0);
        return Objects.requireNonNull(read).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
