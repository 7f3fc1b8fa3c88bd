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
        return with(facts.subscriptions(), facts.pending(), usage, facts.active());
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
        return with(facts.subscriptions(), Optional.of(pending), facts.usage(), facts.active());
    }

    Facts workingIn(String plan) {
        return with(facts.subscriptions(), facts.pending(), facts.usage(), Optional.of(plan));
    }

    private Facts holding(List<Facts.Subscription> held) {
        return with(held, facts.pending(), facts.usage(), facts.active());
    }

    private Facts with(
            List<Facts.Subscription> held,
            Optional<Facts.Pending> pending,
            Map<String, BigDecimal> usage,
            Optional<String> active) {
        return new Facts(
                facts.account(),
                facts.product(),
                facts.kind(),
                facts.zone(),
                held,
                pending,
                facts.arrears(),
                facts.balance(),
                facts.paid(),
                facts.contract(),
                usage,
                facts.projects(),
                facts.packs(),
                active,
                facts.at());
    }
}
