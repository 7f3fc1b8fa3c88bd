package io.entitle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Writes what sweeps found as a folder of tables for other programs: the run, how each account stood after it, the answers
 * that accounts share by their digest, and what changed.
 *
 * @param run empty for the last run of each product that is done
 */
public record ResultsFolder(Database database, Optional<Long> run) {

    private static final int FETCHED = 5_000;

    /**
     * Writes the files, when all of them are made, and answers the number of rows of each.
     *
     * @throws DatabaseFailedException if there is no such run that is done
     */
    public Map<String, Long> write(Path folder, FactsForm form) {
        return database.failing(() -> {
            try (Connection results = snapshot();
                    ScratchTables scratch = ScratchTables.create(database.name())) {
                Map<String, Long> rows = new LinkedHashMap<>();
                for (ResultsTable table : ResultsTable.values()) {
                    rows.put(table.table(), collect(table, results, scratch.connection()));
                    copy(table, form, scratch);
                }
                refuseNone(rows);
                move(scratch.folder(), folder, form);
                return rows;
            }
        });
    }

    /** All tables as of one moment; SQLite knows the strictest level only, at which PostgreSQL may refuse a reader. */
    private Connection snapshot() throws SQLException {
        Connection connection = database.dialect().reading().getConnection();
        connection.setTransactionIsolation(
                database.dialect() instanceof Sqlite
                        ? Connection.TRANSACTION_SERIALIZABLE
                        : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    private long collect(ResultsTable table, Connection results, Connection scratch) throws SQLException {
        try (Statement create = scratch.createStatement()) {
            create.execute(table.collecting());
        }
        DuckDBConnection duck = scratch.unwrap(DuckDBConnection.class);
        AppendedCells cells =
                new AppendedCells(database.name(), duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.table()));
        List<String> columns = table.columns();
        long rows = 0;
        try (PreparedStatement query = results.prepareStatement(table.query(chosen()))) {
            query.setFetchSize(FETCHED);
            try (ResultSet found = query.executeQuery()) {
                for (; found.next(); rows++) {
                    append(found, columns, cells);
                }
            }
        }
        cells.close();
        return rows;
    }

    private String chosen() {
        return run.map(number -> "SELECT product, run FROM run WHERE state = 'done' AND run = " + number)
                .orElse("SELECT product, run FROM last_run");
    }

    private static void append(ResultSet row, List<String> columns, Cells cells) throws SQLException {
        for (String column : columns) {
            Optional<String> value = ResultsTable.isInstant(column)
                    ? InstantColumn.of(row, column).map(Object::toString)
                    : Optional.ofNullable(row.getString(column));
            value.ifPresentOrElse(cells::text, cells::nothing);
        }
        cells.endRow();
    }

    private static void copy(ResultsTable table, FactsForm form, ScratchTables scratch) throws SQLException {
        String sql = "COPY (" + table.collected(form) + ") TO ? (" + options(form) + ")";
        try (PreparedStatement copy = scratch.connection().prepareStatement(sql)) {
            copy.setString(1, scratch.folder().resolve(file(table, form)).toString());
            copy.execute();
        }
    }

    private static String options(FactsForm form) {
        return switch (form) {
            case JSONL -> "FORMAT json";
            case CSV -> TableForm.CSV.options();
            case PARQUET -> TableForm.PARQUET.options();
        };
    }

    private static String file(ResultsTable table, FactsForm form) {
        return table.table() + "." + form.name().toLowerCase(Locale.ROOT);
    }

    private void refuseNone(Map<String, Long> rows) {
        if (rows.getOrDefault(ResultsTable.RUN.table(), 0L) == 0) {
            throw new DatabaseFailedException(
                    database.name(),
                    run.map(number -> "run " + number + " is not a run of this store that is done")
                            .orElse("no run is done in this store yet"));
        }
    }

    private static void move(Path made, Path folder, FactsForm form) {
        try {
            Files.createDirectories(folder);
            for (ResultsTable table : ResultsTable.values()) {
                String file = file(table, form);
                Files.move(made.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
