package io.entitle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Finds rows of a table that say once more what an earlier row says: two rows would be two truths. */
record RepeatedRows(ScratchTables scratch, TableFile file) {

    /** Tells each row after the first of the same key, and takes it out of the table. */
    void refuse(TableProblems problems) throws SQLException {
        long before = problems.count();
        try (PreparedStatement query =
                        scratch.connection().prepareStatement(repeated("t.row, d.first") + " ORDER BY 1");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                problems.add(file.at(rows.getLong(1)) + ": found " + noun() + " once more; it stands in "
                        + file.at(rows.getLong(2)));
            }
        }
        if (problems.count() > before) {
            try (Statement statement = scratch.connection().createStatement()) {
                statement.execute("DELETE FROM " + file.relation().table() + " WHERE " + ScratchTables.ROW + " IN ("
                        + repeated("t.row") + ")");
            }
        }
    }

    private String noun() {
        return switch (file.relation()) {
            case ACCOUNT -> "the account";
            case SUBSCRIPTION -> "the `nr` of the account's subscription";
            case SUBSCRIPTION_PERIOD -> "the `nr` of the account's period";
            case USAGE -> "the account's `feature`";
            case USAGE_PERIOD -> "the `nr` of the account's use in a period";
            case PROJECT -> "the account's `project`";
            case PACK -> "the account's `pack`";
        };
    }

    private String repeated(String selected) {
        String keyed = "SELECT product, account, " + third() + " AS third, " + ScratchTables.ROW + " AS row FROM "
                + file.relation().table();
        return "SELECT " + selected + " FROM (" + keyed
                + ") AS t JOIN (SELECT product, account, third, min(row) AS first"
                + " FROM (" + keyed + ") GROUP BY ALL HAVING count(*) > 1) AS d"
                + " ON t.product = d.product AND t.account = d.account AND t.third IS NOT DISTINCT FROM d.third"
                + " WHERE t.row > d.first";
    }

    /** What tells rows of one account apart. */
    private String third() {
        if (file.relation() == Relation.ACCOUNT) {
            return "''";
        }
        return file.relation().isNumbered()
                ? "TRY_CAST(nr AS BIGINT)"
                : file.relation().columns().get(Relation.ORDER).name();
    }
}
