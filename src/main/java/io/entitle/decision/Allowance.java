package io.entitle.decision;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The counted side of an entitlement.
 *
 * @param limit the limit in {@code unit}; empty is unlimited
 * @param unit what is counted, in English: {@code points}, {@code GB}, {@code days}
 * @param period the span it is counted over; empty for a count held
 * @param used present use
 * @param remaining what can still be used without being refused or charged; empty is unlimited
 * @param resetsAt when the count starts anew; empty where it never does
 */
public record Allowance(
        Optional<BigDecimal> limit,
        String unit,
        Optional<Period> period,
        BigDecimal used,
        Optional<BigDecimal> remaining,
        Optional<OffsetDateTime> resetsAt) {

    /** The same count, whenever it starts anew. */
    public Allowance timeless() {
        return resetsAt.isEmpty() ? this : new Allowance(limit, unit, period, used, remaining, Optional.empty());
    }
}
