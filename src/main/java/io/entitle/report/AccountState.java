package io.entitle.report;

import io.entitle.store.InstantColumn;
import io.entitle.wire.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one account at the end of a run. Immutable.
 *
 * @param conditions since when it is in which condition, JSON
 * @param advice what its holder is advised, JSON
 * @param problems why it is set aside, JSON
 */
record AccountState(
        String account,
        Optional<String> zone,
        Optional<String> plan,
        Optional<JsonNode> conditions,
        Optional<JsonNode> advice,
        Optional<Instant> nextChangeAt,
        Optional<JsonNode> problems) {

    /** The columns in their order; names would be looked up for every row. */
    static final String COLUMNS = "r.account, r.zone, r.plan, r.conditions, r.advice, r.next_change_at, r.problems";

    static AccountState of(ResultSet row) throws SQLException {
        return new AccountState(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                json(row, 4),
                json(row, 5),
                InstantColumn.of(row, 6),
                json(row, 7));
    }

    private static Optional<JsonNode> json(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(StoredJson::read);
    }
}
