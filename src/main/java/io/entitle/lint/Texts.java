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
            return several(keys.planKeys());
        }
        if (field.equals("feature") && Set.of("Excess", "Denial").contains(fact)) {
            return several(keys.featureKeys());
        }
        return Role.choices(fact, field);
    }

    /** A key that is the only one so far still says what the rule is about: the next one shall not inherit it. */
    private List<String> several(List<String> known) {
        return keys.complete() && known.size() > 1 ? known : List.of();
    }
}
