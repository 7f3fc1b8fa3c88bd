package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
