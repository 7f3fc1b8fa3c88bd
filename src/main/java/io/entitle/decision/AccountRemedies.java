package io.entitle.decision;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Every denial about an account, and what would make it an allowance. Immutable.
 *
 * @param denials sorted by feature key
 */
public record AccountRemedies(
        String account, String product, OffsetDateTime at, List<RemediedDecision> denials, String ruleset) {

    public AccountRemedies {
        denials = List.copyOf(denials);
    }
}
