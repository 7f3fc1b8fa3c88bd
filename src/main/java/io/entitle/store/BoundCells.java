package io.entitle.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;

/** Rows as batches of an INSERT of SQLite. For one thread. */
final class BoundCells implements Cells {

    private final String name;
    private final PreparedStatement insert;
    private int cell;

    BoundCells(String name, PreparedStatement insert) {
        this.name = name;
        this.insert = insert;
    }

    @Override
    public Cells text(String text) {
        return set(place -> insert.setString(place, text));
    }

    @Override
    public Cells number(BigDecimal number) {
        return text(number.toPlainString());
    }

    @Override
    public Cells truth(boolean truth) {
        return set(place -> insert.setInt(place, truth ? 1 : 0));
    }

    @Override
    public Cells instant(Instant instant) {
        return text(instant.toString());
    }

    @Override
    public Cells nothing() {
        return set(place -> insert.setNull(place, Types.NULL));
    }

    @Override
    public void endRow() {
        set(place -> insert.addBatch());
        cell = 0;
    }

    /** Inserts the rows; no more can be added. */
    void send() throws SQLException {
        try (insert) {
            insert.executeBatch();
        }
    }

    private BoundCells set(Setting setting) {
        try {
            setting.at(++cell);
            return this;
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    private interface Setting {
        void at(int place) throws SQLException;
    }
}
