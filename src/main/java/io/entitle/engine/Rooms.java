package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.likeness.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which plans would hold everything that an account uses: for which of them asking an untouched account for the present use
 * of each feature would be allowed or billed.
 *
 * @param measured the features whose use is what projects come to
 * @param gauges by feature, one a plan: what its sheet says where it grants the feature and that is live
 */
record Rooms(int plans, List<Product.Feature> measured, Map<String, List<Optional<Gauge>>> gauges)
        implements Observation {

    @Override
    public Object of(Facts facts, Instant at) {
        return holding(facts);
    }

    /** The places of the plans that do. */
    BitSet holding(Facts facts) {
        BitSet holding = new BitSet(plans);
        holding.set(0, plans);
        for (Map.Entry<String, BigDecimal> use : facts.usage().entrySet()) {
            hold(use.getKey(), facts.peaks().getOrDefault(use.getKey(), use.getValue()), facts, holding);
        }
        for (Product.Feature feature : measured) {
            hold(feature.key(), facts.peak(feature), facts, holding);
        }
        return holding;
    }

    private void hold(String feature, BigDecimal used, Facts facts, BitSet holding) {
        if (used.signum() > 0) {
            List<Optional<Gauge>> own = gauges.getOrDefault(feature, List.of());
            for (int plan = 0; plan < plans; plan++) {
                if (own.isEmpty() || !holds(own.get(plan), used, facts, plan)) {
                    holding.clear(plan);
                }
            }
        }
    }

    private boolean holds(Optional<Gauge> own, BigDecimal used, Facts facts, int plan) {
        return own.isPresent()
                && allows(own.get(), Optional.of(used), facts)
                && (own.get().source().isEmpty() || hasAny(own.get().source().get(), facts, plan));
    }

    private boolean hasAny(String source, Facts facts, int plan) {
        Optional<Gauge> drawn = gauges.getOrDefault(source, List.of()).get(plan);
        return drawn.isPresent() && allows(drawn.get(), Optional.empty(), facts);
    }

    private static boolean allows(Gauge gauge, Optional<BigDecimal> amount, Facts facts) {
        return gauge.outcome(amount, BigDecimal.ZERO, BigDecimal.ZERO, gauge.extra(facts))
                .allowed();
    }
}
