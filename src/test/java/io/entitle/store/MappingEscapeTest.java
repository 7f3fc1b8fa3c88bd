package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping reads, and does nothing else, though the role that it is run by may do anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MappingEscapeTest {

    private static final String READS = "SELECT 'studio' AS product, name AS account FROM customer";
    private static final String BREAKS_OUT =
            ") AS t; COMMIT; BEGIN READ WRITE; DELETE FROM precious; COMMIT; SELECT * FROM (";

    private final Database server = PostgresServer.shared().open();

    @TempDir
    Path folder;

    @BeforeAll
    void fill() {
        Store.execute(
                server,
                "CREATE TABLE customer (name text)",
                "INSERT INTO customer VALUES ('ann'), ('bob')",
                "CREATE TABLE precious (what text)",
                "INSERT INTO precious VALUES ('a'), ('b'), ('c')",
                "CREATE SEQUENCE counter",
                "CREATE FUNCTION wipe() RETURNS text LANGUAGE plpgsql AS"
                        + " 'BEGIN DELETE FROM precious; RETURN ''gone''; END'",
                "CREATE FUNCTION wipe_early() RETURNS text LANGUAGE plpgsql IMMUTABLE AS"
                        + " 'BEGIN EXECUTE ''DELETE FROM precious''; RETURN ''gone''; END'");
    }

    /** The statements that end before their text does, are none that reads, or are more than one. */
    static Stream<String> escapes() {
        return Stream.of(
                READS + BREAKS_OUT + READS,
                READS + "\n" + BREAKS_OUT.replace(" ", "\n") + READS,
                READS + "; DELETE FROM precious",
                READS + "; COMMIT; DELETE FROM precious; " + READS,
                READS + " --'\n" + BREAKS_OUT + READS + " --'",
                READS + ") AS t; COMMIT; DELETE FROM precious --",
                READS + ") AS t; COMMIT; DELETE FROM precious /*",
                READS + " WHERE name <> $x$;$x$ " + BREAKS_OUT + READS,
                READS + " WHERE name <> E'\\'' " + BREAKS_OUT + READS + " WHERE name <> '",
                READS + " WHERE name <> '\\' " + BREAKS_OUT + READS + " --'",
                READS + " WHERE name <> U&'\\0027' " + BREAKS_OUT + READS,
                READS + " /* /* */ '*/ " + BREAKS_OUT + READS + " --'",
                READS + " WHERE name <> 1$a$ ' $a$::text" + BREAKS_OUT + READS + " WHERE name <> '",
                READS + " /*",
                READS + " WHERE name <> '",
                READS + " WHERE name <> $x$",
                READS + " AS \"t",
                "(" + READS,
                "DELETE FROM precious RETURNING 'studio' AS product, what AS account",
                "WITH gone AS (DELETE FROM precious RETURNING what)"
                        + " SELECT 'studio' AS product, what AS account FROM gone",
                "SELECT 'studio' AS product, what AS account INTO other FROM precious",
                "SELECT 'studio' AS product, what AS account FROM precious FOR UPDATE",
                "COPY precious TO PROGRAM 'cat'",
                "COPY (DELETE FROM precious RETURNING *) TO STDOUT",
                "DO 'BEGIN DELETE FROM precious; END'",
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
                "BEGIN READ WRITE",
                "COMMIT",
                "TRUNCATE precious",
                "CALL wipe()",
                "EXPLAIN ANALYZE DELETE FROM precious",
                "-- nothing",
                "SELECT 'studio' AS product, wipe_early() AS account");
    }

    static Stream<Arguments> escapesOfEachEntry() {
        return escapes().flatMap(sql -> Stream.of("account", "usage", "pack").map(entry -> Arguments.of(entry, sql)));
    }

    @ParameterizedTest
    @MethodSource("escapesOfEachEntry")
    void whatIsNotOneSelectIsToldByTheNameOfItsEntryAndNothingIsDone(String entry, String sql) {
        String mapping = (entry.equals("account") ? "" : entry("account", READS)) + entry(entry, sql);

        assertThatThrownBy(() -> read(mapping))
                .isInstanceOf(MappingDoesNotFitException.class)
                .hasMessageContaining(server.name() + ": " + entry + ": ");
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nextval('counter')::text",
                "wipe()",
                "set_config('transaction_read_only', 'off', false) || wipe()",
                "set_config('transaction_read_only', 'off', true) || wipe()",
                "query_to_xml('DELETE FROM precious', false, false, '')::text",
                "lo_create(0)::text"
            })
    void functionThatWritesFailsAndWritesNothing(String call) {
        assertThatThrownBy(() -> read(
                        entry("account", "SELECT 'studio' AS product, name || " + call + " AS account FROM customer")))
                .isInstanceOf(DatabaseFailedException.class);
        assertUntouched();
    }

    /** The first entry changes how the strings of the second one are read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set_config('standard_conforming_strings', 'off', false)",
                "set_config('default_transaction_read_only', 'off', false)",
                "set_config('search_path', 'pg_catalog, public', false)"
            })
    void whatAnEntrySetsDoesNotLetAnotherOneOut(String call) {
        String seats = "SELECT 'studio' AS product, 'ann' AS account, 'seats' AS feature, 1 AS amount";
        String mapping = entry(
                        "account",
                        "SELECT 'studio' AS product, name AS account FROM customer WHERE " + call + " <> 'x'")
                + entry("usage", seats + " WHERE 'x' <> '\\'\n') AS t) TO STDOUT; COMMIT; DELETE FROM precious; --'");

        assertThat(read(mapping)).extracting(StoredFacts::account).containsExactly("ann", "bob");
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                READS + " -- the customers",
                READS + " /* one ; /* two ; */ */",
                "-- SELECT;\n/* ( */ " + READS,
                READS + " WHERE name <> 'a;b' AND name <> $$;)$$ AND name <> $x$ $$ ; $x$ AND name <> E'\\';'",
                READS + " WHERE name <> ';' AND '{\"a;\": 1}'::jsonb ? 'a;'",
                "WITH known AS (" + READS + ") SELECT * FROM known",
                "select 'studio' as product, name as \"account\" from customer"
            })
    void selectWithAnythingInItsQuotesAndCommentsIsRead(String sql) {
        assertThat(read(entry("account", sql))).extracting(StoredFacts::account).containsExactly("ann", "bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                READS + ") AS t WHERE 1 = 1 --",
                READS + "; DELETE FROM precious",
                READS + ") AS t; DELETE FROM precious; SELECT * FROM (" + READS,
                READS + " /* ; */ ; ",
                READS + " WHERE name <> `;` AND name <> [;]; SELECT 1",
                READS + " /*",
                READS + " WHERE name <> '",
                "DELETE FROM precious RETURNING 'studio' AS product, what AS account",
                "PRAGMA journal_mode = DELETE",
                "ATTACH 'other.db' AS other",
                "VACUUM INTO 'other.db'"
            })
    void whatIsNotOneSelectOfAFileIsTold(String sql) {
        Database file = file();

        assertThatThrownBy(() -> read(file, entry("account", sql)))
                .isInstanceOf(MappingDoesNotFitException.class)
                .message()
                .matches("(?s).*(facts\\.db: account: |semicolon).*");
        assertThat(count(file, "SELECT count(*) FROM precious")).isEqualTo(3);
        assertThat(folder.resolve("other.db")).doesNotExist();
    }

    @Test
    void selectOfAFileWithAnythingInItsQuotesAndCommentsIsRead() {
        String sql = READS + " WHERE name <> 'a;b' AND [name] <> ';)' AND `name` <> '/*' /* ; /* */ -- ; (";

        assertThat(read(file(), entry("account", sql)))
                .extracting(StoredFacts::account)
                .containsExactly("ann", "bob");
    }

    @ParameterizedTest
    @EnumSource
    void placeOfASemicolonIsTold(Store store) {
        Database database = store == Store.SERVER ? server : file();

        assertThatThrownBy(() -> read(database, entry("account", READS + "\n; DELETE FROM precious")))
                .hasMessage(database.name() + ": account: expected one SELECT, found `;` in its line 2, column 1");
    }

    private Database file() {
        Database file = Store.FILE.open(folder);
        Store.execute(
                file,
                "DROP TABLE IF EXISTS customer",
                "DROP TABLE IF EXISTS precious",
                "CREATE TABLE customer (name text)",
                "INSERT INTO customer VALUES ('ann'), ('bob')",
                "CREATE TABLE precious (what text)",
                "INSERT INTO precious VALUES ('a'), ('b'), ('c')");
        return file;
    }

    private void assertUntouched() {
        assertThat(count(server, "SELECT count(*) FROM precious")).isEqualTo(3);
        assertThat(count(server, "SELECT count(*) FROM counter WHERE is_called"))
                .isZero();
        assertThat(count(server, "SELECT count(*) FROM pg_tables WHERE tablename = 'other'"))
                .isZero();
        assertThat(count(server, "SELECT count(*) FROM pg_largeobject_metadata"))
                .isZero();
    }

    private static long count(Database database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private List<StoredFacts> read(String mapping) {
        return read(server, mapping);
    }

    private static List<StoredFacts> read(Database database, String mapping) {
        byte[] bytes = mapping.getBytes(StandardCharsets.UTF_8);
        try (FactsSource source = database.facts(FactsMapping.read(bytes, "mapping.yaml"), Store.READER, 1)) {
            return Store.read(source, Store.STUDIO, 1);
        }
    }

    /** As a block of YAML, in which nothing has to be escaped. */
    private static String entry(String name, String sql) {
        return sql.lines().map(line -> "  " + line).collect(Collectors.joining("\n", name + ": |\n", "\n"));
    }
}
