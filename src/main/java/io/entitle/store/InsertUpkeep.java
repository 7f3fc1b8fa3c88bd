package io.entitle.store;

import io.entitle.wire.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What SQLite wants where accounts are inserted into it. */
record InsertUpkeep(Connection connection) implements BatchWriter.Upkeep {

    @Override
    public void delete(String product, List<String> accounts) throws SQLException {
        for (Relation relation : Relation.ACCOUNT_LAST) {
            String sql = "DELETE FROM " + relation.table() + " WHERE product = ? AND account = ?";
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                for (String account : accounts) {
                    delete.setString(1, product);
                    delete.setString(2, account);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }

    @Override
    public PreparedStatement rows(String columns, Relation relation, String product, List<String> accounts)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement("SELECT " + columns + " FROM " + relation.table()
                + " WHERE product = ? AND account IN (SELECT value FROM json_each(?))");
        query.setString(1, product);
        query.setString(2, JsonObject.texts(accounts).toString());
        return query;
    }

    /** As text, to the nanosecond. */
    @Override
    public Instant kept(Instant instant) {
        return instant;
    }

    @Override
    public void finish() throws SQLException {
        // The order of every query is that of a key: no figures are needed to see it.
    }
}
