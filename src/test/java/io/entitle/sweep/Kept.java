package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;

/** All that sweeps keep, row by row, but for when they ran and how often they were interrupted. */
final class Kept {

    private static final String COUNTS = "accounts, evaluated, added, changed, worse, quarantined, gone, transitions";

    private static final String RESULT = "SELECT product, account, run, mark, kind, zone, plan, answers, used,"
            + " conditions, advice, next_change_at, problems, gone FROM result";

    private static final String TRANSITION =
            "SELECT run, product, account, nr, kind, feature, before, after, cause, rules, at FROM transition";

    private static final Map<String, String> TABLES = Map.of(
            "run",
            "SELECT run, product, at, ruleset, mode, state, message, " + COUNTS + " FROM run ORDER BY run",
            "chunk",
            "SELECT run, chunk, after_account, up_to_account, done, " + COUNTS + " FROM chunk ORDER BY run, chunk",
            "answers",
            "SELECT digest, answers FROM answers ORDER BY digest",
            "result",
            RESULT + " ORDER BY product, account, run",
            "transition",
            TRANSITION + " ORDER BY run, product, account, nr");

    private Kept() {}

    /** The rows of every table. */
    static Map<String, List<String>> all(Database database) {
        return rows(database, TABLES);
    }

    /** What is concluded, apart from how the work was cut up. */
    static Map<String, List<String>> conclusions(Database database) {
        Map<String, String> tables = new TreeMap<>(TABLES);
        tables.keySet().retainAll(List.of("answers", "result", "transition"));
        return rows(database, tables);
    }

    /**
     * Looks whether a run concluded in one database what it did in another, row by row, however many there are.
     *
     * @return how many rows there are of it
     */
    static long assertSame(Database one, Database other, long run) {
        return ofRun(run).mapToLong(query -> assertSame(one, other, query)).sum();
    }

    private static Stream<String> ofRun(long run) {
        return Stream.of(
                "SELECT accounts, added, changed, worse, quarantined, gone, transitions FROM run WHERE run = " + run,
                RESULT + " WHERE run = " + run + " ORDER BY product, account",
                TRANSITION + " WHERE run = " + run + " ORDER BY product, account, nr");
    }

    private static long assertSame(Database one, Database other, String query) {
        return one.jdbi()
                .withHandle(handle -> other.jdbi().withHandle(beside -> {
                    try (ResultIterator<String> rows = texts(handle, query).iterator();
                            ResultIterator<String> expected =
                                    texts(beside, query).iterator()) {
                        long count = 0;
                        while (rows.hasNext() && expected.hasNext()) {
                            assertThat(rows.next()).as(query).isEqualTo(expected.next());
                            count++;
                        }
                        assertThat(rows.hasNext())
                                .as("more rows than %d: %s", count, query)
                                .isEqualTo(expected.hasNext());
                        return count;
                    }
                }));
    }

    private static Map<String, List<String>> rows(Database database, Map<String, String> queries) {
        Map<String, List<String>> rows = new TreeMap<>();
        queries.forEach((table, query) -> rows.put(table, rows(database, query)));
        return rows;
    }

    /** The rows of a query as text. */
    static List<String> rows(Database database, String sql) {
        return database.jdbi().withHandle(handle -> texts(handle, sql).list());
    }

    private static ResultIterable<String> texts(Handle handle, String sql) {
        return handle.createQuery(sql).map((row, context) -> text(row));
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getString(i)).append('|');
        }
        return text.toString();
    }
}
