package io.entitle.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The use of a feature in one period that is told apart from others. Immutable.
 *
 * @param from the first instant of the period
 * @param until the first instant after it
 * @param used what was used in it: a sum of what is used up, the number of what is held
 * @param peak the highest day in it, where that is told apart from what was used
 */
public record Reading(String feature, Instant from, Instant until, BigDecimal used, Optional<BigDecimal> peak) {

    public Reading {
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        used = AmountBounds.plain(Objects.requireNonNull(used, "used"));
        peak = Objects.requireNonNull(peak, "peak").map(AmountBounds::plain);
    }

    /** Whether the period holds that instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** What the period comes to: its highest day where that is stated. */
    public BigDecimal figure() {
        return peak.orElse(used);
    }
}
