package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import java.math.BigDecimal;

/** How much of a feature is used. */
record Use(Product product, String feature) implements Quantity {

    @Override
    public BigDecimal toldOf(Facts facts) {
        return new Usage(product, facts).of(feature);
    }
}
