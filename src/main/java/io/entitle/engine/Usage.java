package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** How much of each feature an account uses: as stated, else what its projects come to where they are the measure. */
record Usage(Product product, Facts facts) {

    /** 0 where nothing is known. */
    BigDecimal of(String feature) {
        BigDecimal stated = facts.usage().get(feature);
        return stated == null ? unstated(feature) : stated;
    }

    private BigDecimal unstated(String feature) {
        Product.Feature known = product.features().get(feature);
        return known != null && known.measuredByProjects() ? facts.sumOfPeaks() : BigDecimal.ZERO;
    }

    /** All that is stated, and what projects are the measure of. */
    Map<String, BigDecimal> all() {
        Map<String, BigDecimal> all = new HashMap<>(facts.usage());
        product.features().values().stream()
                .filter(Product.Feature::measuredByProjects)
                .forEach(feature -> all.put(feature.key(), of(feature.key())));
        return all;
    }
}
