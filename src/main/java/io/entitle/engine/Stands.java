package io.entitle.engine;

import io.entitle.decision.Outcome;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.likeness.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where an account's use stands against gauges, asked of each whether any more fits. Most accounts use few features, and
 * one of which nothing is used stands as it does for anybody: it is not looked at.
 */
final class Stands implements Observation {

    private static final List<Integer> NOWHERE = List.of();

    private final List<Gauge> gauges;
    private final Map<String, List<Integer>> stated;
    private final List<Integer> others;
    private final BitSet unused = new BitSet();

    Stands(List<Gauge> gauges) {
        this.gauges = List.copyOf(gauges);
        this.stated = places(Stands::isStated)
                .collect(Collectors.groupingBy(place -> gauge(place).feature().key()));
        this.others = places(gauge -> !isStated(gauge)).toList();
        places(Stands::isStated)
                .forEach(place -> stand(place, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, unused));
    }

    /** Whether it depends on nothing but what the facts state of the feature's use. */
    private static boolean isStated(Gauge gauge) {
        return gauge.extensions().isEmpty() && !gauge.feature().measuredByProjects();
    }

    private Stream<Integer> places(Predicate<Gauge> chosen) {
        return IntStream.range(0, gauges.size())
                .filter(place -> chosen.test(gauge(place)))
                .boxed();
    }

    private Gauge gauge(int place) {
        return gauges.get(place);
    }

    @Override
    public Object of(Facts facts, Instant at) {
        BitSet stands = (BitSet) unused.clone();
        for (Map.Entry<String, BigDecimal> use : facts.usage().entrySet()) {
            for (int place : stated.getOrDefault(use.getKey(), NOWHERE)) {
                BigDecimal peak = facts.peaks().getOrDefault(use.getKey(), use.getValue());
                stand(place, use.getValue(), peak, BigDecimal.ZERO, stands);
            }
        }
        for (int place : others) {
            Gauge gauge = gauge(place);
            Product.Feature feature = gauge.feature();
            stand(place, facts.used(feature), facts.peak(feature), gauge.extra(facts), stands);
        }
        return stands;
    }

    private void stand(int place, BigDecimal used, BigDecimal peak, BigDecimal extra, BitSet stands) {
        Outcome outcome = gauge(place).outcome(Optional.empty(), used, peak, extra);
        stands.set(2 * place, outcome == Outcome.BILLED);
        stands.set(2 * place + 1, outcome == Outcome.DENIED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stands stands && gauges.equals(stands.gauges);
    }

    @Override
    public int hashCode() {
        return gauges.hashCode();
    }
}
