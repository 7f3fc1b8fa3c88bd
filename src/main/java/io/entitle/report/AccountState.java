package io.entitle.report;

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

    static AccountState of(ResultSet row) throws SQLException {
        return new AccountState(
                row.getString("account"),
                Optional.ofNullable(row.getString("zone")),
                Optional.ofNullable(row.getString("plan")),
                json(row, "conditions"),
                json(row, "advice"),
                InstantColumn.of(row, "next_change_at"),
                json(row, "problems"));
    }

    private static Optional<JsonNode> json(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(StoredJson::read);
    }
}
