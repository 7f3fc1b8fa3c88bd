package io.entitle.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much there is of a feature: so many units a period, once and for all, or at a time.
 *
 * <p>Quotas are ordered by what they come to in the long run, exactly: nothing; then what is counted once, by its number,
 * where a count held ranks above the same number {@link Period#EVER} because it can be given back; then what starts anew,
 * however little, by its rate; then what has no limit. A day has 86,400 seconds, a month a 4,800th of the 146,097 days
 * after which the Gregorian calendar repeats. So 5,000 a day lies between 152,184 and 152,185 a month, and is less than
 * 200,000 a month although more of it may be used on one day. Quotas of one rank may still differ: 60 a minute and 1 a
 * second.
 *
 * @param limit in units; empty is unlimited
 * @param period the span it is counted over; empty for a count held
 */
public record Quota(Optional<BigDecimal> limit, Optional<Period> period) implements Comparable<Quota> {

    public static final Quota NOTHING = new Quota(Optional.of(BigDecimal.ZERO), Optional.empty());
    public static final Quota UNLIMITED = new Quota(Optional.empty(), Optional.empty());

    private enum Rank {
        NOTHING,
        ONCE,
        RECURRING,
        UNLIMITED
    }

    /** Below 0 if this comes to less than the other in the long run. */
    @Override
    public int compareTo(Quota other) {
        int byRank = rank().compareTo(other.rank());
        if (byRank != 0 || rank() == Rank.NOTHING || limit.isEmpty() || other.limit.isEmpty()) {
            return byRank;
        }
        int byRate = times(other.seconds()).compareTo(other.times(seconds()));
        return byRate != 0 ? byRate : Boolean.compare(period.isEmpty(), other.period.isEmpty());
    }

    private Rank rank() {
        if (limit.isEmpty()) {
            return Rank.UNLIMITED;
        }
        if (limit.get().signum() <= 0) {
            return Rank.NOTHING;
        }
        return period.filter(span -> span != Period.EVER).isPresent() ? Rank.RECURRING : Rank.ONCE;
    }

    private BigDecimal times(long seconds) {
        return limit.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(seconds));
    }

    /** The average length of the period; what is counted once compares by its number alone. */
    private long seconds() {
        return period.map(span -> switch (span) {
                    case SECOND, EVER -> 1L;
                    case MINUTE -> 60L;
                    case DAY -> 86_400L;
                    case MONTH -> 146_097L * 86_400L / 4_800L;
                })
                .orElse(1L);
    }
}
