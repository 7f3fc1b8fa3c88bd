package io.entitle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** An instant as either database keeps it: a timestamp, or text. */
public final class InstantColumn implements ColumnMapper<Instant> {

    @Override
    public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
        return instant(row.getObject(column)).orElse(null);
    }

    /** The instant of a column, if it holds one. */
    public static Optional<Instant> of(ResultSet row, int column) throws SQLException {
        return instant(row.getObject(column));
    }

    /** The instant of the column of that name, if it holds one. */
    public static Optional<Instant> of(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column));
    }

    private static Optional<Instant> instant(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(known -> known instanceof Timestamp stamp ? stamp.toInstant() : Instant.parse(known.toString()));
    }
}
