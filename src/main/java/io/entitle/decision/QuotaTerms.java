package io.entitle.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * A quota as a price list states it, whoever uses how much of it.
 *
 * <p>Ordered first by what is answered before anything is used, then by the limit, then by the units that cost nothing,
 * and last by whether what goes beyond the limit is charged, which is more, or refused.
 *
 * @param free how many units cost nothing, where that is fewer than the limit
 * @param overageBilled whether what goes beyond the limit is charged, not refused
 */
public record QuotaTerms(Quota quota, Optional<BigDecimal> free, boolean overageBilled)
        implements Comparable<QuotaTerms> {

    /** Of what nobody granted, or what is only announced. */
    public static final QuotaTerms NOTHING = new QuotaTerms(Quota.NOTHING, Optional.empty(), false);

    private static final Comparator<QuotaTerms> ORDER = Comparator.comparing(
                    QuotaTerms::outcome, Comparator.reverseOrder())
            .thenComparing(QuotaTerms::quota)
            .thenComparing(QuotaTerms::included)
            .thenComparing(QuotaTerms::isNeverRefused);

    /** Below 0 if this gives less than the other. */
    @Override
    public int compareTo(QuotaTerms other) {
        return ORDER.compare(this, other);
    }

    /** What is answered to an account that has used nothing. */
    Outcome outcome() {
        if (included().compareTo(Quota.NOTHING) > 0) {
            return Outcome.ALLOWED;
        }
        return overageBilled || quota.compareTo(Quota.NOTHING) > 0 ? Outcome.BILLED : Outcome.DENIED;
    }

    /** How much costs nothing. */
    Quota included() {
        return free.isPresent() ? new Quota(free, quota.period()) : quota;
    }

    private boolean isNeverRefused() {
        return overageBilled || quota.limit().isEmpty();
    }
}
