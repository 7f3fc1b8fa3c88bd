package io.entitle.fact;

import io.entitle.problem.Quoted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be so of the members of a facts document that name what its product offers. Where the product is unknown any
 * name passes, so that only the product is told. Each check answers what is wrong, in words; empty if nothing is.
 */
public record CatalogueCheck(Optional<Product> product) {

    public Optional<String> plan(String plan) {
        return product.isPresent()
                ? MemberCheck.oneOf(product.get().plans().keySet(), "plan", plan)
                : MemberCheck.text(plan);
    }

    /** The end of a subscription, which a plan that is bought for a term has. */
    public Optional<String> end(String plan, boolean given) {
        return given || !isForATerm(plan) ? Optional.empty() : Optional.of(MemberCheck.missing("until"));
    }

    /** Whether every subscription to the plan has an end. */
    public boolean isForATerm(String plan) {
        return product.map(Product::plans)
                .map(plans -> plans.get(plan))
                .filter(Product.Plan::forATerm)
                .isPresent();
    }

    /** Whether a subscription that does not say so renews itself. */
    public boolean renewsByDefault() {
        return product.filter(Product::renewsByDefault).isPresent();
    }

    public Optional<String> feature(String key) {
        boolean known = product.map(Product::features)
                .map(features -> features.containsKey(key))
                .orElse(true);
        return known ? Optional.empty() : product.map(one -> unknownFeature(one, key));
    }

    /** The use of a feature. */
    public Optional<String> usage(String key, BigDecimal amount) {
        if (product.isEmpty()) {
            return AmountBounds.ofMeasure(amount);
        }
        Product.Feature feature = product.get().features().get(key);
        if (feature == null) {
            return Optional.of(unknownFeature(product.get(), key));
        }
        return usage(feature, amount);
    }

    /** Whether each use is one of a feature that the product has, and right: the quick way to see that none is wrong. */
    boolean isInOrder(Map<String, BigDecimal> usage) {
        if (product.isEmpty()) {
            return false;
        }
        int found = 0;
        for (Product.Feature feature : product.get().features().values()) {
            BigDecimal used = usage.get(feature.key());
            if (used != null) {
                found++;
                if (usage(feature, used).isPresent()) {
                    return false;
                }
            }
        }
        return found == usage.size();
    }

    private static Optional<String> usage(Product.Feature feature, BigDecimal used) {
        return feature.divisible() ? AmountBounds.ofMeasure(used) : AmountBounds.ofCount(used);
    }

    private static String unknownFeature(Product product, String key) {
        return MemberCheck.unknown("feature", key, product.features().keySet());
    }

    /** How much of a feature is asked for; of one that the product has not, any number. */
    public Optional<String> asked(String key, BigDecimal amount) {
        return AmountBounds.ofAsked(amount, product.isEmpty() || product.get().isDivisible(key));
    }

    /** The plan worked in: one that is subscribed, or the plan of an account that subscribes to none. */
    public Optional<String> active(String plan, List<Facts.Subscription> subscriptions) {
        Optional<String> refused = plan(plan);
        boolean passes = refused.isPresent()
                || product.isEmpty()
                || subscriptions.stream().anyMatch(held -> held.plan().equals(plan))
                || plan.equals(defaultPlan().orElse(""));
        return passes ? refused : Optional.of("no subscription of this account has the plan " + Quoted.of(plan));
    }

    /** The plan of an account that subscribes to none: the lowest that can be had. */
    private Optional<String> defaultPlan() {
        return product.stream()
                .map(Product::ladder)
                .flatMap(List::stream)
                .filter(Product.Plan::onSale)
                .map(Product.Plan::key)
                .findFirst();
    }
}
