package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.fact.Facts;
import io.entitle.wire.FactsDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts that an older release stored are what they were when the tables are brought up to date. */
final class FactsMigrationTest {

    /** As the older release would have read them. */
    private static final List<String> DOCUMENTS = List.of(
            "{'account': 'ann', 'product': 'studio', 'zone': 'UTC', 'subscriptions': [{'plan': 'crew', 'from':"
                    + " '2025-01-01', 'until': '2025-03-01', 'autoRenew': true}, {'plan': 'solo', 'from': '2024-01-01',"
                    + " 'autoRenew': false}], 'usage': {'seats': 2, 'storage': 1.25}, 'projects': [{'id': 'p', 'peakDau':"
                    + " 3}], 'packs': [{'id': 'k', 'plan': 'solo', 'points': 10, 'boughtOn': '2025-01-01'}]}",
            "{'account': 'bob', 'product': 'studio', 'zone': 'UTC'}");

    private static final String[] ROWS = {
        "INSERT INTO subscription (product, account, nr, plan, starts_at, ends_at, auto_renew) VALUES ('studio', 'ann', 1,"
                + " 'crew', '2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', %s)",
        "INSERT INTO subscription (product, account, nr, plan, starts_at) VALUES ('studio', 'ann', 2, 'solo',"
                + " '2024-01-01T00:00:00Z')",
        "INSERT INTO usage VALUES ('studio', 'ann', 'seats', '2'), ('studio', 'ann', 'storage', '1.25')",
        "INSERT INTO project VALUES ('studio', 'ann', 'p', '3')",
        "INSERT INTO pack VALUES ('studio', 'ann', 'k', 'solo', '10', '0', '2025-01-01T00:00:00Z', null)",
        "INSERT INTO account (product, account, kind, zone, pending_agreed_by_sales) VALUES"
                + " ('studio', 'ann', 'person', 'UTC', null), ('studio', 'bob', 'person', 'UTC', null)"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void accountsAreWhatTheyWereAndKeepTheirMarks(Store store) {
        Database database = older(store);
        Map<String, String> revisions = revisions(database);
        List<String> announced = new ArrayList<>();

        assertThatThrownBy(() -> Store.read(database))
                .isInstanceOf(DatabaseFailedException.class)
                .hasMessageStartingWith(database.name()
                        + ": its tables of facts are of version 1, and this release reads" + " version 2: ")
                .hasMessageEndingWith("as `facts load` does");
        Store.write(database.announcing(announced::add), List.of());

        assertThat(announced).containsExactly(database.name() + ": brings its tables of facts from version 1 to 2");
        assertThat(facts(database)).isEqualTo(documents());
        assertThat(marks(database)).hasSize(2).isEqualTo(revisions);
    }

    @ParameterizedTest
    @EnumSource
    void accountsThatAreLoadedOnceMoreKeepTheirMarks(Store store) {
        Database database = older(store);
        Map<String, String> revisions = revisions(database);

        Store.write(database, documents());

        assertThat(marks(database)).hasSize(2).isEqualTo(revisions);
        assertThat(facts(database)).isEqualTo(documents());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNewCanBeStoredThenAndGoesWithItsAccount(Store store) {
        Database database = older(store);
        Facts with = read(DOCUMENTS
                .get(0)
                .replace("'seats': 2", "'seats': [{'from': '2025-01-01', 'until': '2025-02-01', 'used': 2, 'peak': 3}]")
                .replace("'storage': 1.25", "'storage': {'used': 1.25, 'peak': 2}")
                .replace("'peakDau': 3", "'peakDau': 3, 'dau': 1")
                .replace(
                        "'autoRenew': true",
                        "'autoRenew': true, 'periods': [{'boughtOn': '2025-01-01', 'from': '2025-01-01', 'until':"
                                + " '2025-03-01', 'months': 2, 'amount': 19.8}]"));
        Map<String, String> revisions = revisions(database);

        Store.write(database, List.of(with));

        assertThat(facts(database)).containsExactly(with, documents().get(1));
        assertThat(marks(database).get("ann")).isNotEqualTo(revisions.get("ann"));
        assertThat(marks(database).get("bob")).isEqualTo(revisions.get("bob"));
        Store.write(database, documents());
        assertThat(facts(database)).isEqualTo(documents());
    }

    /** A database as the first release made and filled it. */
    private Database older(Store store) {
        Database database = store.open(folder);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(database.dialect().writing())
                .locations("classpath:db/facts/" + database.dialect().folder())
                .table(Tables.FACTS.history())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("1")
                .load()
                .migrate();
        for (String row : ROWS) {
            Store.execute(database, row.formatted(store == Store.FILE ? "1" : "true"));
        }
        return database;
    }

    private static Map<String, String> revisions(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT account, revision FROM account")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, String> marks(Database database) {
        return Store.read(database).stream().collect(Collectors.toMap(StoredFacts::account, StoredFacts::mark));
    }

    private static List<Facts> facts(Database database) {
        return Store.read(database).stream()
                .map(StoredFacts::document)
                .map(FactsDocument::facts)
                .map(Optional::orElseThrow)
                .toList();
    }

    private static List<Facts> documents() {
        return DOCUMENTS.stream().map(FactsMigrationTest::read).toList();
    }

    private static Facts read(String document) {
        byte[] bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Store.READER.read(bytes, "facts.json").get(0).facts().orElseThrow();
    }
}
