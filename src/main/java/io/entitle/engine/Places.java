package io.entitle.engine;

import io.entitle.fact.Product;
import java.util.HashMap;
import java.util.Map;

/** A place for each feature of a product, the same for all of its accounts. Immutable. */
final class Places {

    /** That of a feature that the product does not have. */
    static final int NONE = -1;

    private final Map<String, Integer> byFeature = new HashMap<>();

    Places(Product product) {
        product.features().keySet().forEach(feature -> byFeature.put(feature, byFeature.size()));
    }

    int count() {
        return byFeature.size();
    }

    int of(String feature) {
        return byFeature.getOrDefault(feature, NONE);
    }
}
