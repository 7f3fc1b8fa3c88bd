package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import io.entitle.likeness.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a plan would hold everything that an account uses: whether asking an untouched account of that plan for the
 * present use of each feature would be allowed or billed.
 *
 * @param gauges by feature, what the plan's sheet says of those that it grants and that are live
 */
record Room(Product product, Map<String, Gauge> gauges) implements Observation {

    @Override
    public Object of(Facts facts, Instant at) {
        return holds(facts);
    }

    boolean holds(Facts facts) {
        for (Map.Entry<String, BigDecimal> use : new Usage(product, facts).all().entrySet()) {
            if (use.getValue().signum() > 0 && !holds(use.getKey(), Optional.of(use.getValue()), facts)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String feature, Optional<BigDecimal> amount, Facts facts) {
        Gauge gauge = gauges.get(feature);
        return gauge != null
                && gauge.outcome(amount, BigDecimal.ZERO, facts).allowed()
                && gauge.source().map(source -> hasAny(source, facts)).orElse(true);
    }

    private boolean hasAny(String source, Facts facts) {
        Gauge gauge = gauges.get(source);
        return gauge != null
                && gauge.outcome(Optional.empty(), BigDecimal.ZERO, facts).allowed();
    }
}
