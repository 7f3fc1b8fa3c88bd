package io.entitle.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found for one amount, and holds for all that the account's counts cannot tell from it: two amounts between the
 * same bounds of all gauges that one of them was held against are held against the same ones and come out alike. Immutable.
 *
 * @param above the amounts are above it, where there is a bound
 * @param upTo the amounts go up to it, where there is a bound
 * @param next another one, of other amounts; linked, as few are ever known
 */
record AmountRange<T>(
        @Nullable BigDecimal above,
        @Nullable BigDecimal upTo,
        T found,
        @Nullable AmountRange<T> next) {

    /** That amount, and all to the nearest of the bounds. */
    static <T> AmountRange<T> around(
            BigDecimal amount, List<BigDecimal> bounds, T found, @Nullable AmountRange<T> next) {
        BigDecimal above = bounds.stream()
                .filter(bound -> bound.compareTo(amount) < 0)
                .max(Comparator.naturalOrder())
                .orElse(null);
        BigDecimal upTo = bounds.stream()
                .filter(bound -> bound.compareTo(amount) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new AmountRange<>(above, upTo, found, next);
    }

    /** What holds for an amount by any of them; null if none does. */
    static <T> @Nullable T known(@Nullable AmountRange<T> first, BigDecimal amount) {
        for (AmountRange<T> range = first; range != null; range = range.next()) {
            if (range.holds(amount)) {
                return range.found();
            }
        }
        return null;
    }

    private boolean holds(BigDecimal amount) {
        return (above == null || amount.compareTo(above) > 0) && (upTo == null || amount.compareTo(upTo) <= 0);
    }
}
