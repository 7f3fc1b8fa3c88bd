package io.entitle.wire;

import io.entitle.fact.Product;
import java.util.List;
import java.util.Optional;

/** What the document's product offers. Where the product is unknown every name passes, so that only that is told. */
record Catalogue(Optional<Product> product) {

    Optional<String> plan(Value value) {
        return product.isPresent() ? value.oneOf(product.get().plans().keySet(), "plan") : value.text();
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
