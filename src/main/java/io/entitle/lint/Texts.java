package io.entitle.lint;

import java.util.List;
import java.util.Set;

/** All texts that a field of a fact can hold, where that is known. */
record Texts(String fact, Keys keys) {

    /** Facts that are only told of plans that the catalogue has. */
    private static final Set<String> OF_PLANS = Set.of(
            "Sheet",
            "Subscription",
            "PlanInForce",
            "Lapse",
            "Pack",
            "Offer",
            "BilledMonth",
            "Purchase",
            "Span",
            "Excess");

    /** Empty where it can hold any text. */
    List<String> of(String field) {
        if (field.equals("plan") && OF_PLANS.contains(fact)) {
            return keys.complete() ? keys.planKeys() : List.of();
        }
        if (field.equals("feature") && Set.of("Excess", "Denial").contains(fact)) {
            return keys.complete() ? keys.featureKeys() : List.of();
        }
        return Role.choices(fact, field);
    }
}
