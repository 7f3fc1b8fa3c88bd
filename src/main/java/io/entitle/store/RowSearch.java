package io.entitle.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Searches the tables that files were loaded into for rows of one account. */
record RowSearch(ScratchTables scratch, String product, String account) {

    private static final String ROW_OF_FILE = ScratchTables.ROW + "::VARCHAR";

    Optional<Long> ofAccount() throws SQLException {
        return row(Relation.ACCOUNT, " LIMIT 1");
    }

    /** The row of the present use of a feature. */
    Optional<Long> ofUse(String feature) throws SQLException {
        return row(Relation.USAGE, " AND feature = ? LIMIT 1", feature);
    }

    /** The row at that place among all of its kind, from 0 on. */
    Optional<Long> at(Relation relation, String place) throws SQLException {
        return row(relation, inOrder(relation), place);
    }

    /** The row at that place among those of its kind that belong to one subscription or one feature. */
    Optional<Long> owned(Relation relation, String owner, String place) throws SQLException {
        String column = relation.columns().get(Relation.OWNER).name();
        return row(relation, " AND " + column + "::VARCHAR = ?" + inOrder(relation), owner, place);
    }

    /** The {@code nr} of the subscription at that place. */
    Optional<String> numberOfSubscription(String place) throws SQLException {
        return found(Columns.NR.name() + "::VARCHAR", Relation.SUBSCRIPTION, inOrder(Relation.SUBSCRIPTION), place);
    }

    private static String inOrder(Relation relation) {
        String order = relation.columns().get(Relation.ORDER).name() + "::VARCHAR";
        return " ORDER BY " + (relation.isNumbered() ? "length(" + order + "), " : "") + order
                + " LIMIT 1 OFFSET CAST(? AS BIGINT)";
    }

    private Optional<Long> row(Relation relation, String which, String... values) throws SQLException {
        return found(ROW_OF_FILE, relation, which, values).map(Long::valueOf);
    }

    private Optional<String> found(String column, Relation relation, String which, String... values)
            throws SQLException {
        List<String> parameters = new ArrayList<>(List.of(product, account));
        parameters.addAll(List.of(values));
        String sql = "SELECT " + column + " FROM " + relation.table() + " WHERE product = ? AND account = ?" + which;
        try (PreparedStatement query = scratch.connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
