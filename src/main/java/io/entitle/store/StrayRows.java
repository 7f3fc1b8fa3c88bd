package io.entitle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds rows that belong to no account: they would be lost without a word. */
record StrayRows(ScratchTables scratch, TableFile accounts) {

    /** Rows without a key leave nothing that could be read. */
    void refuseWithoutKey(TableFile file, TableProblems problems) throws SQLException {
        String sql = "SELECT " + ScratchTables.ROW + " FROM " + file.relation().table()
                + " WHERE product IS NULL OR account IS NULL ORDER BY 1";
        try (PreparedStatement query = scratch.connection().prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                problems.addFatal(file.at(rows.getLong(1)) + ": expected a product and an account, found nothing");
            }
        }
    }

    void refuse(TableFile file, TableProblems problems) throws SQLException {
        String sql = "SELECT " + ScratchTables.ROW + " FROM " + file.relation().table() + " AS t WHERE NOT EXISTS"
                + " (SELECT 1 FROM account AS a WHERE a.product = t.product AND a.account = t.account) ORDER BY 1";
        try (PreparedStatement query = scratch.connection().prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                problems.add(file.at(rows.getLong(1)) + ": found a product and an account that " + accounts.name()
                        + " has no row of");
            }
        }
    }
}
