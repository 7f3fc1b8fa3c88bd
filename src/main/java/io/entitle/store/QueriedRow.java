package io.entitle.store;

import io.entitle.wire.DocumentTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a query: its columns come as text, but for instants that come in microseconds. */
final class QueriedRow implements Row {

    private final ResultSet rows;
    private final List<Field> fields;

    /** What was asked for once: the database is asked in another language, which takes longer than the answer does. */
    private final @Nullable String[] texts;

    private final boolean[] known;

    QueriedRow(ResultSet rows, List<Field> fields) {
        this.rows = rows;
        this.fields = fields;
        this.texts = new String[fields.size()];
        this.known = new boolean[fields.size()];
    }

    /** Goes on to the next row; answers whether there is one. */
    boolean next() throws SQLException {
        Arrays.fill(known, false);
        return rows.next();
    }

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
            if (!known[column]) {
                texts[column] = rows.getString(column + 1);
                known[column] = true;
            }
            return Optional.ofNullable(texts[column]);
        } catch (SQLException e) {
            throw new DatabaseFailedException("a row", e);
        }
    }
}
