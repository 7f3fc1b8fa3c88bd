package io.entitle.engine;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is found for one amount, kept for all that the account's counts cannot tell from it: two amounts between the same
 * bounds of all gauges that one of them was held against are held against the same ones and come out alike. Safe to share
 * between threads.
 */
final class AmountRanges<T> {

    private volatile @Nullable Range<T> known;

    /** Amounts above one bound and up to another, where there are such; linked, as few are ever known. */
    private record Range<T>(
            @Nullable BigDecimal above,
            @Nullable BigDecimal upTo,
            T found,
            @Nullable Range<T> next) {

        boolean holds(BigDecimal amount) {
            return (above == null || amount.compareTo(above) > 0) && (upTo == null || amount.compareTo(upTo) <= 0);
        }
    }

    /** What is kept for that amount; null if nothing is. */
    @Nullable
    T known(BigDecimal amount) {
        for (Range<T> range = known; range != null; range = range.next()) {
            if (range.holds(amount)) {
                return range.found();
            }
        }
        return null;
    }

    /** @param finding finds it, and tells each gauge that an amount was held against */
    T find(Facts facts, BigDecimal amount, Function<Consumer<Gauge>, T> finding) {
        List<BigDecimal> bounds = new ArrayList<>();
        T found = finding.apply(gauge -> bounds.addAll(gauge.bounds(facts)));
        return kept(amount, bounds, found);
    }

    /** What is kept; of two threads that find the same at once that of the first one. */
    private synchronized T kept(BigDecimal amount, List<BigDecimal> bounds, T found) {
        T other = known(amount);
        if (other == null) {
            keep(amount, bounds, found);
        }
        return other == null ? found : other;
    }

    private void keep(BigDecimal amount, List<BigDecimal> bounds, T found) {
        BigDecimal above = bounds.stream()
                .filter(bound -> bound.compareTo(amount) < 0)
                .max(Comparator.naturalOrder())
                .orElse(null);
        BigDecimal upTo = bounds.stream()
                .filter(bound -> bound.compareTo(amount) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(null);
        known = new Range<>(above, upTo, found, known);
    }
}
