package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What PostgreSQL wants where accounts are copied into it. */
record CopyUpkeep(Connection connection) implements BatchWriter.Upkeep {

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

    /** Without figures of the tables the way that ranges are read is guessed. */
    @Override
    public void finish() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE account, subscription, usage, project, pack");
        }
    }
}
