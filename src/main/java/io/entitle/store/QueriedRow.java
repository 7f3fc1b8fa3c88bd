package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A row of a query: its columns come as text, but for instants that come in microseconds. */
record QueriedRow(ResultSet rows, List<Field> fields) implements Row {

    @Override
    public boolean has(int column) {
        return found(column).isPresent();
    }

    @Override
    public String text(int column) {
        return found(column).orElse("");
    }

    @Override
    public void copy(int column, String member, DocumentTree into) {
        Field field = fields.get(column);
        try {
            if (field.typed()) {
                Written.micros(rows.getLong(column + 1), member, into);
            } else {
                Written.copy(field.column().kind(), text(column), member, into);
            }
        } catch (SQLException e) {
            throw new DatabaseFailedException("a row", e);
        }
    }

    private Optional<String> found(int column) {
        try {
            return Optional.ofNullable(rows.getString(column + 1));
        } catch (SQLException e) {
            throw new DatabaseFailedException("a row", e);
        }
    }
}
