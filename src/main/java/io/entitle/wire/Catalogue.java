package io.entitle.wire;

import io.entitle.fact.CatalogueCheck;
import io.entitle.fact.Facts.Subscription;
import java.math.BigDecimal;
import java.util.List;
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

    /** The number of a feature's use. */
    Optional<BigDecimal> use(String feature, Value value) {
        return Amounts.any(value).flatMap(amount -> value.passing(amount, check.usage(feature, amount)));
    }
}
