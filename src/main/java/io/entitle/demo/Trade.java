package io.entitle.demo;

import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a product is sold and used.
 *
 * @param everyones the plan of an account that holds none, if there is one
 * @param rungs the plans above it, the lowest first
 * @param heeded what the rules look at in any of these plans
 */
record Trade(Place place, Product product, Optional<Rung> everyones, List<Rung> rungs, Set<Matter> heeded) {

    /** Which product is used, and where. */
    record Place(String product, ZoneId zone) {

        Place in(ZoneId other) {
            return new Place(product, other);
        }
    }

    /**
     * A plan.
     *
     * @param limits what it counts, and up to where
     * @param weight how many hold it, beside the others
     */
    record Rung(String plan, BigDecimal fee, Map<String, BigDecimal> limits, double weight) {}

    /** The plan whose limits bound an account that holds none. */
    Rung lowest() {
        return everyones.orElseGet(() -> rungs.get(0));
    }

    /** Whether every subscription to that plan has an end. */
    boolean isForATerm(Rung rung) {
        return Optional.ofNullable(product.plans().get(rung.plan()))
                .filter(Product.Plan::forATerm)
                .isPresent();
    }

    /** Above 0 to below 1, more for higher plans. */
    double height(Rung rung) {
        return (rungs.indexOf(rung) + 1.0) / (rungs.size() + 1);
    }
}
