package io.entitle.store;

import io.entitle.problem.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns of tables and views, by the names of both.
 *
 * @param needed of each column whether a row that does not name it is refused
 */
record SchemaColumns(SortedMap<String, SortedMap<String, Boolean>> needed) {

    private static final String OF_FILE = "SELECT m.name, p.name, p.\"notnull\" AND p.dflt_value IS NULL"
            + " FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p WHERE m.type IN ('table', 'view')";

    /** What a name without a schema is taken for, whoever may read it; a sequence is a table with a number in a file. */
    private static final String OF_SERVER = "SELECT c.relname,"
            + " CASE WHEN c.relkind = 'S' AND a.attname = 'last_value' THEN 'last' ELSE a.attname END,"
            + " c.relkind <> 'S' AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''"
            + " FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid"
            + " WHERE pg_table_is_visible(c.oid) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"
            + " AND c.relnamespace <> 'pg_catalog'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped";

    /** Those of a database. */
    static SchemaColumns of(Dialect dialect, Connection connection) throws SQLException {
        return read(connection, dialect instanceof Sqlite ? OF_FILE : OF_SERVER);
    }

    /** Those that migrations make: either kind of database has the same, so that they are made in a file of no name. */
    static SchemaColumns made(Tables tables, List<String> scripts) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                statement.executeUpdate(text("/db/" + tables.folder() + "/sqlite/" + script));
            }
            return read(connection, OF_FILE);
        }
    }

    private static String text(String resource) {
        try (InputStream in = SchemaColumns.class.getResourceAsStream(resource)) {
            return new String(
                    Optional.ofNullable(in)
                            .orElseThrow(() -> new IllegalStateException("no " + resource))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaColumns read(Connection connection, String query) throws SQLException {
        SortedMap<String, SortedMap<String, Boolean>> needed = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                needed.computeIfAbsent(rows.getString(1), table -> new TreeMap<>())
                        .put(rows.getString(2), rows.getBoolean(3));
            }
        }
        return new SchemaColumns(needed);
    }

    /** What keeps a program that knows these columns from using those. */
    List<String> differences(SchemaColumns found) {
        List<String> differences = new ArrayList<>();
        needed.forEach((table, columns) -> Optional.ofNullable(found.needed.get(table))
                .ifPresentOrElse(
                        others -> compare(table, columns, others, differences),
                        () -> differences.add("`" + table + "` is missing")));
        return differences;
    }

    private static void compare(
            String table, Map<String, Boolean> known, Map<String, Boolean> found, List<String> differences) {
        known.keySet().stream()
                .filter(column -> !found.containsKey(column))
                .forEach(column -> differences.add("column `" + table + "." + column + "` is missing"));
        found.forEach((column, needed) -> {
            if (needed && !known.containsKey(column)) {
                differences.add("column `" + table + "." + column + "` is unknown, and no row can be without it"
                        + Nearest.hint(column, known.keySet()));
            }
        });
    }
}
