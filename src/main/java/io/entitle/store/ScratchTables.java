package io.entitle.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A DuckDB in a folder that is deleted in the end. For one thread. */
final class ScratchTables implements AutoCloseable {

    private final String name;
    private final ScratchFolder folder;
    private final Connection connection;

    private ScratchTables(String name, ScratchFolder folder, Connection connection) {
        this.name = name;
        this.folder = folder;
        this.connection = connection;
    }

    /** @param name how messages call what they are made for */
    static ScratchTables create(String name) {
        ScratchFolder folder = ScratchFolder.create();
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.file("scratch.duckdb"));
            try (Statement statement = connection.createStatement()) {
                // Nothing is fetched from anywhere.
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET memory_limit = '256MB'");
                statement.execute("SET TimeZone = 'UTC'");
            }
            return new ScratchTables(name, folder, connection);
        } catch (SQLException e) {
            folder.close();
            throw new DatabaseFailedException(name, e);
        }
    }

    Connection connection() {
        return connection;
    }

    ScratchFolder folder() {
        return folder;
    }

    /** Makes a table of texts, for rows to be collected in. */
    AppendedCells collect(String table, List<String> columns) throws SQLException {
        String texts =
                columns.stream().map(column -> '"' + column + "\" VARCHAR").collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " (" + texts + ")");
        }
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        return new AppendedCells(name, duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
    }

    /** Writes what a query finds into a file of its folder. */
    void copy(String query, String file, String options) throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement("COPY (" + query + ") TO ? (" + options + ")")) {
            copy.setString(1, folder.file(file).toString());
            copy.execute();
        }
    }

    /** Reads a file, noting which of its rows was which. */
    void load(Relation relation, Path file) throws SQLException {
        String reader = file.toString().endsWith(".csv")
                ? "read_csv(?, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')"
                : "read_parquet(?)";
        String sql = "CREATE TABLE " + relation.table() + " AS SELECT *, row_number() OVER () AS row FROM " + reader;
        try (PreparedStatement create = connection.prepareStatement(sql)) {
            create.setString(1, file.toString());
            create.execute();
        }
        if (file.toString().endsWith(".csv")) {
            bare(relation);
        }
    }

    /** Takes off what an export guards texts with. */
    private void bare(Relation relation) throws SQLException {
        List<String> texts = relation.columns().stream()
                .filter(column -> column.kind() == Column.Kind.TEXT)
                .map(Column::name)
                .toList();
        try (Statement statement = connection.createStatement()) {
            for (String name : names(relation)) {
                if (name.equals("product") || texts.contains(name)) {
                    statement.execute("UPDATE " + relation.table() + " SET " + name + " = " + TableForm.bare(name));
                }
            }
        }
    }

    private List<String> names(Relation relation) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + relation.table() + " LIMIT 0");
                ResultSet rows = query.executeQuery()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
        }
        return names;
    }

    /** Sorts what was read, so that a range of it lies together. */
    void sort(Relation relation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE sorted AS SELECT * FROM " + relation.table() + " ORDER BY product, account");
            statement.execute("DROP TABLE " + relation.table());
            statement.execute("ALTER TABLE sorted RENAME TO " + relation.table());
        }
    }

    @Override
    public void close() {
        try (folder) {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}
