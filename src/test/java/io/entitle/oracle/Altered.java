package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A facts document with one thing changed. */
record Altered(Facts facts) {

    Facts using(String key, BigDecimal amount) {
        Map<String, BigDecimal> usage = new HashMap<>(facts.usage());
        usage.put(key, amount);
        return facts.withUsage(usage);
    }

    Facts holdingToo(Facts.Subscription subscription) {
        List<Facts.Subscription> held = new ArrayList<>(facts.subscriptions());
        held.add(subscription);
        return holding(held);
    }

    /** The subscriptions that are that one are replaced. */
    Facts holdingInstead(Facts.Subscription which, UnaryOperator<Facts.Subscription> change) {
        return holding(facts.subscriptions().stream()
                .map(held -> held.equals(which) ? change.apply(held) : held)
                .toList());
    }

    Facts pending(Facts.Pending pending) {
        return facts.withPlans(facts.subscriptions(), Optional.of(pending), facts.active());
    }

    Facts workingIn(String plan) {
        return facts.withPlans(facts.subscriptions(), facts.pending(), Optional.of(plan));
    }

    private Facts holding(List<Facts.Subscription> held) {
        return facts.withPlans(held, facts.pending(), facts.active());
    }
}
