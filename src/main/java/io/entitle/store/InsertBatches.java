package io.entitle.store;

import io.entitle.fact.Facts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts that are inserted into SQLite. */
record InsertBatches(String name, Connection connection) implements BatchWriter.Batches {

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
    public void insert(Collection<Facts> accounts) throws SQLException {
        Map<Relation, BoundCells> tables = new LinkedHashMap<>();
        for (Relation relation : Relation.ACCOUNT_LAST) {
            tables.put(relation, new BoundCells(name, connection.prepareStatement(insert(relation))));
        }
        accounts.forEach(new FactsCells(tables::get)::add);
        for (BoundCells table : tables.values()) {
            table.send();
        }
    }

    private static String insert(Relation relation) {
        String columns = FactsCells.columns(relation);
        return "INSERT INTO " + relation.table() + " (" + columns + ") VALUES (" + columns.replaceAll("\\w+", "?")
                + ")";
    }

    @Override
    public void finish() throws SQLException {
        // The order of every query is that of a key: no figures are needed to see it.
    }
}
