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

    /** The column that tells which row of its file a row was. */
    static final String ROW = "row_of_file";

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

    /** Reads a file of Parquet, noting which of its rows was which. */
    void loadParquet(Relation relation, Path file) throws SQLException {
        String sql = "CREATE TABLE " + relation.table() + " AS SELECT *, row_number() OVER () AS " + ROW
                + " FROM read_parquet(?)";
        try (PreparedStatement create = connection.prepareStatement(sql)) {
            create.setString(1, file.toString());
            create.execute();
        }
    }

    /** Takes off what an export to CSV guards texts with. */
    void bare(Relation relation) throws SQLException {
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

    /** How many rows a table has. */
    long count(Relation relation) throws SQLException {
        return number("SELECT count(*) FROM " + relation.table());
    }

    /** How many rows a file of Parquet says that it has. */
    long countOfParquet(Path file) throws SQLException {
        return number("SELECT num_rows FROM parquet_file_metadata(?)", file.toString());
    }

    /** The one number that a query answers. */
    long number(String sql, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** Sorts what was read, so that a range of it lies together. */
    void sort(Relation relation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sorted AS SELECT * REPLACE (" + ROW + "::BIGINT AS " + ROW + ") FROM "
                    + relation.table() + " ORDER BY product, account, " + ROW);
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
