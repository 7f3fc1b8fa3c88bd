package io.entitle.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @throws DatabaseFailedException if there is no such run that is done, or kept to be looked at
     */
    public Map<String, Long> write(Path folder, FactsForm form) {
        return database.failing(() -> {
            try (Connection results = snapshot();
                    ScratchTables scratch = ScratchTables.create(database.name())) {
                Map<String, Long> rows = new LinkedHashMap<>();
                for (ResultsTable table : ResultsTable.values()) {
                    rows.put(table.table(), collect(table, results, scratch));
                    scratch.copy(table.collected(form), file(table, form), options(form));
                }
                refuseNone(rows);
                scratch.folder().move(files(form), folder);
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

    private long collect(ResultsTable table, Connection results, ScratchTables scratch) throws SQLException {
        AppendedCells cells = scratch.collect(table.table(), table.columns());
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
        return run.map(ResultsFolder::chosen).orElse("SELECT product, run, run AS done FROM last_run");
    }

    /** What a run found that does not hold is deleted together with its chunks. */
    private static String chosen(long number) {
        return "SELECT product, run, (SELECT coalesce(max(b.run), 0) FROM run b WHERE b.product = r.product"
                + " AND b.state = 'done' AND b.run <= r.run) AS done FROM run r WHERE run = " + number
                + " AND (state = 'done' OR (state IN ('braked', 'dry') AND ended_at IS NOT NULL"
                + " AND EXISTS (SELECT 1 FROM chunk c WHERE c.run = r.run)))";
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

    private static List<String> files(FactsForm form) {
        return Stream.of(ResultsTable.values()).map(table -> file(table, form)).toList();
    }

    private void refuseNone(Map<String, Long> rows) {
        if (rows.getOrDefault(ResultsTable.RUN.table(), 0L) == 0) {
            throw new DatabaseFailedException(
                    database.name(),
                    run.map(
                                    number -> "run " + number
                                            + " is not a run of this store that is done, or the last one that was braked or dry")
                            .orElse("no run is done in this store yet"));
        }
    }
}
