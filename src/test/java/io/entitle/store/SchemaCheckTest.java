package io.entitle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of a newer release, and tables that somebody has altered, are refused before anything is read or written. */
final class SchemaCheckTest {

    private static final String NEWER =
            "INSERT INTO %1$s (installed_rank, version, description, type, script, checksum,"
                    + " installed_by, installed_on, execution_time, success)"
                    + " SELECT 99, '99', 'pruning', 'SQL', 'V99__pruning.sql', 1, 'x', installed_on, 1, %2$s"
                    + " FROM %1$s WHERE version = '1'";

    @TempDir
    Path folder;

    static Stream<Arguments> alterations() {
        return Stream.of(Store.values())
                .flatMap(store -> Stream.of(
                                new Object[] {
                                    Tables.RESULTS, NEWER, "migration 99 (pruning) was applied by another release"
                                },
                                new Object[] {
                                    Tables.FACTS, NEWER, "migration 99 (pruning) was applied by another release"
                                },
                                new Object[] {
                                    Tables.RESULTS,
                                    "UPDATE %1$s SET checksum = 42 WHERE version = '1'",
                                    "migration 1 (results) was altered after it was applied"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "UPDATE %1$s SET checksum = 42 WHERE version = '1'",
                                    "migration 1 (facts) was altered after it was applied"
                                },
                                new Object[] {
                                    Tables.RESULTS,
                                    "ALTER TABLE transition DROP COLUMN cause",
                                    "column `transition.cause` is missing"
                                },
                                new Object[] {
                                    Tables.RESULTS,
                                    "ALTER TABLE transition RENAME COLUMN cause TO causes",
                                    "column `transition.cause` is missing;"
                                            + " column `transition.causes` is unknown, and no row can be without it; did"
                                            + " you mean `cause`?"
                                },
                                new Object[] {
                                    Tables.RESULTS, "ALTER TABLE delivery RENAME TO deliveries", "`delivery` is missing"
                                },
                                new Object[] {Tables.RESULTS, "DROP VIEW current_result", "`current_result` is missing"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "ALTER TABLE account DROP COLUMN arrears_since",
                                    "column `account.arrears_since` is missing"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "UPDATE %1$s SET checksum = 42 WHERE version = '2'",
                                    "migration 2 (periods) was altered after it was applied"
                                },
                                new Object[] {
                                    Tables.FACTS, "ALTER TABLE usage DROP COLUMN peak", "column `usage.peak` is missing"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "ALTER TABLE project RENAME COLUMN dau TO day",
                                    "column `project.dau` is missing"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "ALTER TABLE usage_period RENAME COLUMN peak TO highest",
                                    "column `usage_period.peak` is missing"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "ALTER TABLE subscription_period RENAME COLUMN subscription TO held",
                                    "column `subscription_period.subscription` is missing;"
                                            + " column `subscription_period.held` is unknown, and no row can be without it"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "ALTER TABLE usage_period RENAME TO usage_periods",
                                    "`usage_period` is missing"
                                },
                                new Object[] {
                                    Tables.FACTS,
                                    "ALTER TABLE pack RENAME COLUMN points TO credits",
                                    "column `pack.points` is missing"
                                })
                        .map(row -> Arguments.of(store, row[0], row[1], row[2])));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void whatIsNotOfThisReleaseIsRefusedByAllWhoOpenIt(Store store, Tables tables, String sql, String problem) {
        Database database = filled(store, tables);
        Store.execute(database, sql.formatted(tables.history(), store == Store.FILE ? "1" : "true"));
        List<String> announced = new ArrayList<>();

        for (Runnable opening : openings(database.announcing(announced::add), tables)) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(DatabaseFailedException.class)
                    .hasMessageStartingWith(database.name() + ": its tables of " + tables.folder()
                            + " are not those of this release, and are left as they are: ")
                    .hasMessageContaining(problem);
        }
        assertThat(announced).isEmpty();
    }

    private static List<Runnable> openings(Database database, Tables tables) {
        List<Runnable> openings =
                new ArrayList<>(List.of(() -> database.migrate(tables), () -> database.check(tables)));
        if (tables == Tables.FACTS) {
            openings.add(() -> Store.read(database));
            openings.add(() -> database.writer().close());
        }
        return openings;
    }

    @ParameterizedTest
    @EnumSource
    void columnThatNobodyHasToFillIsNoHarm(Store store) {
        Database database = filled(store, Tables.RESULTS);
        Store.execute(
                database,
                "ALTER TABLE result ADD COLUMN remark text",
                "ALTER TABLE result ADD COLUMN weight integer NOT NULL DEFAULT 1",
                "CREATE TABLE other (a integer NOT NULL)");

        database.check(Tables.RESULTS);
        database.migrate(Tables.RESULTS);
    }

    @Test
    void columnThatEveryRowNeedsIsRefused() {
        Database database = filled(Store.SERVER, Tables.RESULTS);
        Store.execute(database, "ALTER TABLE result ADD COLUMN shard text NOT NULL");

        assertThatThrownBy(() -> database.check(Tables.RESULTS))
                .hasMessageContaining("column `result.shard` is unknown, and no row can be without it");
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfAnOlderReleaseAreBroughtUpToDateInALineAndAreNotReadBefore(Store store) {
        Database database = filled(store, Tables.RESULTS);
        Store.execute(
                database,
                "DROP TABLE delivery",
                "ALTER TABLE run DROP COLUMN source",
                "ALTER TABLE run DROP COLUMN mapping",
                "ALTER TABLE run DROP COLUMN accounts_before",
                "ALTER TABLE run DROP COLUMN brakes",
                "DELETE FROM entitle_results_history WHERE version IN ('2', '3', '4')");
        List<String> announced = new ArrayList<>();

        assertThatThrownBy(() -> database.check(Tables.RESULTS))
                .hasMessageStartingWith(database.name() + ": its tables of results are of version 1, and this release"
                        + " reads version 4: ");
        database.announcing(announced::add).migrate(Tables.RESULTS);

        assertThat(announced).containsExactly(database.name() + ": brings its tables of results from version 1 to 4");
        database.check(Tables.RESULTS);
    }

    @ParameterizedTest
    @EnumSource
    void tablesThatAreMadeAreNotAnnounced(Store store) {
        List<String> announced = new ArrayList<>();
        Database database = store.open(folder).announcing(announced::add);

        database.migrate(Tables.FACTS);
        database.migrate(Tables.RESULTS);
        database.check(Tables.RESULTS);

        assertThat(announced).isEmpty();
    }

    @Test
    void databaseThatCannotHoldEveryTextIsRefusedAtOnce() {
        PostgresServer server = PostgresServer.shared();
        server.execute("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        Database database = server.open(server.newDatabase().replaceFirst("/test_\\d+$", "/latin"));

        for (Runnable opening : openings(database, Tables.FACTS)) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(DatabaseFailedException.class)
                    .hasMessage(database.name() + ": its encoding is LATIN1, which cannot hold every text; expected a"
                            + " database with ENCODING 'UTF8'");
        }
    }

    @Test
    void messageOfAServerDoesNotQuoteData() {
        Database database = filled(Store.SERVER, Tables.FACTS);

        assertThatThrownBy(() -> database.failing(() -> {
                    try (var connection = database.connect();
                            var insert = connection.prepareStatement(
                                    "INSERT INTO account (product, account, kind) VALUES (?, ?, ?)")) {
                        for (int i = 0; i < 2; i++) {
                            insert.setString(1, "studio");
                            insert.setString(2, "ann-the-customer");
                            insert.setString(3, "person");
                            insert.addBatch();
                        }
                        return insert.executeBatch();
                    }
                }))
                .isInstanceOf(DatabaseFailedException.class)
                .message()
                .startsWith(database.name() + ": ERROR: duplicate key")
                .doesNotContain("ann-the-customer", "INSERT");
    }

    private Database filled(Store store, Tables tables) {
        Database database =
                store == Store.FILE ? Database.of(tables.folder() + ".db", folder, Map.of()) : store.open(folder);
        database.migrate(tables);
        return database;
    }
}
