package io.entitle.wire;

import io.entitle.fact.Product;
import java.util.List;
import java.util.Optional;

/** What the document's product offers. Where the product is unknown every name passes, so that only that is told. */
record Catalogue(Optional<Product> product) {

    Optional<String> plan(Value value) {
        return product.isPresent() ? value.oneOf(product.get().plans().keySet(), "plan") : value.text();
    }

    /** Whether every subscription to the plan has an end. */
    boolean isForATerm(String plan) {
        return product.map(Product::plans).map(plans -> plans.get(plan)).filter(Product.Plan::forATerm).isPresent();
    }

    /** Whether a subscription that does not say so renews itself. */
    boolean renewsByDefault() {
        return product.filter(Product::renewsByDefault).isPresent();
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
}
