package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much a decision leaves room for. Nothing counted is unlimited where it is allowed, and nothing where it is denied.
 *
 * @param limit empty is unlimited
 * @param remaining empty is unlimited
 */
record Room(Optional<BigDecimal> limit, Optional<Period> period, Optional<BigDecimal> remaining) {

    private static final Room NOTHING =
            new Room(Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.of(BigDecimal.ZERO));
    private static final Room UNLIMITED = new Room(Optional.empty(), Optional.empty(), Optional.empty());

    static Room of(Decision decision) {
        return decision.allowance().map(Room::of).orElse(decision.allowed() ? UNLIMITED : NOTHING);
    }

    private static Room of(Allowance count) {
        return new Room(count.limit(), count.period(), count.remaining());
    }

    /** Below 0 if this is less room than the other, above 0 if it is more. */
    int against(Room other) {
        int byLimit = limitAgainst(other);
        return byLimit != 0 ? byLimit : compare(remaining, other.remaining);
    }

    /** Limits of different periods compare by what they come to in the long run. */
    int limitAgainst(Room other) {
        boolean alike = period.equals(other.period) || limit.isEmpty() || other.limit.isEmpty() || isNone(other);
        return alike ? compare(limit, other.limit) : compare(limit.map(other::times), other.limit.map(this::times));
    }

    private boolean isNone(Room other) {
        return limit.filter(number -> number.signum() == 0).isPresent()
                || other.limit.filter(number -> number.signum() == 0).isPresent();
    }

    private BigDecimal times(BigDecimal number) {
        return number.multiply(BigDecimal.valueOf(seconds()));
    }

    /** A count held can be given back, so it is worth a little more than what is used up for good. */
    private long seconds() {
        return period.map(span -> switch (span) {
                    case SECOND -> 1L;
                    case MINUTE -> 60L;
                    case DAY -> 86_400L;
                    case MONTH -> 30 * 86_400L;
                    case EVER -> 36_525 * 86_400L;
                })
                .orElse(36_524 * 86_400L);
    }

    private static int compare(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return one.get().compareTo(other.get());
    }
}
