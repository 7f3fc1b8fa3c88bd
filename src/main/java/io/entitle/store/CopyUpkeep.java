package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What PostgreSQL wants where accounts are copied into it. */
record CopyUpkeep(Connection connection) implements BatchWriter.Upkeep {

    private static final long HALF_A_MICRO = 500;

    @Override
    public void delete(String product, List<String> accounts) throws SQLException {
        for (Relation relation : Relation.ACCOUNT_LAST) {
            String sql = "DELETE FROM " + relation.table() + " WHERE product = ? AND account = ANY (?)";
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setString(1, product);
                delete.setArray(2, connection.createArrayOf("text", accounts.toArray()));
                delete.executeUpdate();
            }
        }
    }

    @Override
    public PreparedStatement rows(String columns, Relation relation, String product, List<String> accounts)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement(
                "SELECT " + columns + " FROM " + relation.table() + " WHERE product = ? AND account = ANY (?)");
        query.setString(1, product);
        query.setArray(2, connection.createArrayOf("text", accounts.toArray()));
        return query;
    }

    /** Rounded to microseconds. */
    @Override
    public Instant kept(Instant instant) {
        return instant.plusNanos(HALF_A_MICRO).truncatedTo(ChronoUnit.MICROS);
    }

    /** Without figures of the tables the way that ranges are read is guessed. */
    @Override
    public void finish() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE "
                    + Relation.ACCOUNT_LAST.stream().map(Relation::table).collect(Collectors.joining(", ")));
        }
    }
}
