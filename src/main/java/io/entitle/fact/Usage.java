package io.entitle.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** How much of each feature an account uses: as stated, else what its projects come to where they are the measure. */
public record Usage(Product product, Facts facts) {

    /** 0 where nothing is known. */
    public BigDecimal of(String feature) {
        Product.Feature known = product.features().get(feature);
        return known == null ? facts.usage().getOrDefault(feature, BigDecimal.ZERO) : facts.used(known);
    }

    /** The highest day of the current period; present use where none is told apart. */
    public BigDecimal peak(String feature) {
        Product.Feature known = product.features().get(feature);
        return known == null ? of(feature) : facts.peak(known);
    }

    /** All that is stated, and what projects are the measure of. */
    public Map<String, BigDecimal> all() {
        Map<String, BigDecimal> all = new HashMap<>(facts.usage());
        product.features().values().stream()
                .filter(Product.Feature::measuredByProjects)
                .forEach(feature -> all.put(feature.key(), facts.used(feature)));
        return all;
    }
}
