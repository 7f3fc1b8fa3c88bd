package io.entitle.report;

import io.entitle.wire.StoredJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The changes of a run that are alike.
 *
 * @param rules JSON
 * @param account the first of the accounts
 */
record TransitionGroup(
        String kind, String cause, Optional<String> feature, String rules, long changes, String account) {

    static List<String> names(String rules) {
        return StoredJson.read(rules)
                .valueStream()
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }
}
