package io.entitle.wire;

import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the document's product offers. Where the product is unknown every name passes, so that only that is told. */
record Catalogue(Optional<Product> product) {

    Optional<String> plan(Value value) {
        return product.isPresent() ? value.oneOf(product.get().plans().keySet(), "plan") : value.text();
    }

    /** The amounts used, by feature. */
    Optional<Map<String, BigDecimal>> usage(Value value) {
        return value.members().flatMap(this::usage);
    }

    /** The plan of an account that subscribes to none: the lowest that can be had. */
    Optional<String> defaultPlan() {
        return product.stream()
                .map(Product::ladder)
                .flatMap(List::stream)
                .filter(Product.Plan::onSale)
                .map(Product.Plan::key)
                .findFirst();
    }

    private Optional<Map<String, BigDecimal>> usage(Members members) {
        Map<String, BigDecimal> usage = new HashMap<>();
        members.each((key, value) -> amount(key, value).ifPresent(amount -> usage.put(key, amount)));
        return members.whole(() -> usage);
    }

    private Optional<BigDecimal> amount(String key, Value value) {
        if (product.isEmpty()) {
            return Amounts.measure(value);
        }
        Optional<Product.Feature> feature =
                Optional.ofNullable(product.get().features().get(key));
        if (feature.isEmpty()) {
            return value.unknown("feature", key, product.get().features().keySet());
        }
        return feature.get().divisible() ? Amounts.measure(value) : Amounts.count(value);
    }
}
