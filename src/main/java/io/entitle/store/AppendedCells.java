package io.entitle.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import org.duckdb.DuckDBAppender;

/** Rows that are appended to a table of DuckDB, all cells as text. For one thread. */
final class AppendedCells implements Cells {

    private final String name;
    private final DuckDBAppender appender;
    private boolean inRow;

    AppendedCells(String name, DuckDBAppender appender) {
        this.name = name;
        this.appender = appender;
    }

    @Override
    public Cells text(String text) {
        return append(() -> appender.append(text));
    }

    @Override
    public Cells number(BigDecimal number) {
        return text(number.toPlainString());
    }

    @Override
    public Cells truth(boolean truth) {
        return text(String.valueOf(truth));
    }

    @Override
    public Cells instant(Instant instant) {
        return text(instant.toString());
    }

    @Override
    public Cells nothing() {
        return append(appender::appendNull);
    }

    @Override
    public void endRow() {
        append(appender::endRow);
        inRow = false;
    }

    /** Makes the rows visible. */
    void close() throws SQLException {
        appender.close();
    }

    private AppendedCells append(Appending cell) {
        try {
            if (!inRow) {
                appender.beginRow();
                inRow = true;
            }
            cell.run();
            return this;
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    private interface Appending {
        void run() throws SQLException;
    }
}
