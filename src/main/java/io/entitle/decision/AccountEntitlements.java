package io.entitle.decision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One decision for every feature of the product, sorted by feature key. Immutable. */
public record AccountEntitlements(
        String account,
        String product,
        OffsetDateTime at,
        Optional<String> plan,
        List<Decision> entitlements,
        String ruleset) {

    public AccountEntitlements {
        entitlements = List.copyOf(entitlements);
    }
}
