package io.entitle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A DuckDB in a folder that is deleted in the end. For one thread. */
final class ScratchTables implements AutoCloseable {

    private final Path folder;
    private final Connection connection;

    private ScratchTables(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    static ScratchTables create(String name) {
        try {
            Path folder = Files.createTempDirectory("entitle");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("scratch.duckdb"));
            try (Statement statement = connection.createStatement()) {
                // Nothing is fetched from anywhere.
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET memory_limit = '256MB'");
                statement.execute("SET TimeZone = 'UTC'");
            }
            return new ScratchTables(folder, connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Where files are made before they are moved to where they belong. */
    Path folder() {
        return folder;
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
        try (connection) {
            connection.close();
            delete();
        } catch (SQLException e) {
            throw new DatabaseFailedException("scratch", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
