package io.entitle.wire;

import io.entitle.fact.CatalogueCheck;
import io.entitle.fact.Facts.Subscription;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a document says of what its product offers. */
record Catalogue(CatalogueCheck check) {

    Optional<String> plan(Value value) {
        return value.text().flatMap(plan -> value.passing(plan, check.plan(plan)));
    }

    /** Not held against subscriptions that could not be read: the missing one may be among them. */
    Optional<String> active(Value value, Optional<List<Subscription>> subscriptions) {
        Optional<String> plan = plan(value);
        return plan.isPresent() && subscriptions.isPresent()
                ? value.passing(plan.get(), check.active(plan.get(), subscriptions.get()))
                : plan;
    }

    /** The amounts used, by feature. */
    Optional<Map<String, BigDecimal>> usage(Value value) {
        return value.members().flatMap(this::usage);
    }

    private Optional<Map<String, BigDecimal>> usage(Members members) {
        Map<String, BigDecimal> usage = new HashMap<>();
        members.each((key, value) -> amount(key, value).ifPresent(amount -> usage.put(key, amount)));
        return members.whole(() -> usage);
    }

    /** A name that the product has not is told first: what stands beside it means nothing. */
    private Optional<BigDecimal> amount(String key, Value value) {
        Optional<String> unknown = check.feature(key);
        return unknown.isPresent()
                ? value.problem(unknown.get())
                : Amounts.any(value).flatMap(amount -> value.passing(amount, check.usage(key, amount)));
    }
}
