package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A row of a query of SQLite, whose columns may hold anything. */
record QueriedRow(ResultSet rows, List<Field> fields) implements Row {

    @Override
    public String account() {
        return text(0);
    }

    @Override
    public String text(int column) {
        return found(column).orElse("");
    }

    @Override
    public void copy(int column, String member, DocumentTree into) {
        found(column).ifPresent(text -> Written.copy(fields.get(column).column().kind(), text, member, into));
    }

    private Optional<String> found(int column) {
        try {
            return Optional.ofNullable(rows.getString(column + 1));
        } catch (SQLException e) {
            throw new DatabaseFailedException("a row", e);
        }
    }
}
