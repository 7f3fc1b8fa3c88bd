package io.entitle.verification;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Compares how much two answers give. */
final class Worth {

    private static final BigDecimal SHORTEST_MONTH = BigDecimal.valueOf(28);
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
    private static final Set<Period> CALENDAR = Set.of(Period.DAY, Period.MONTH);

    private Worth() {}

    /** Whether one gives less than the other for certain; never if either could not be decided. */
    static boolean isLess(Decision one, Decision other) {
        if (!other.allowed() || one.outcome() == Outcome.ERROR) {
            return false;
        }
        if (!isComparable(one, other)) {
            return !one.allowed() && one.allowance().isEmpty();
        }
        if (isOfOnePeriod(one, other) && one.outcome().compareTo(other.outcome()) > 0) {
            return true;
        }
        return isLess(one.allowance(), other.allowance());
    }

    /** What is counted over a month is not held against what is counted over a second, or once and for all. */
    private static boolean isComparable(Decision one, Decision other) {
        return isOfOnePeriod(one, other)
                || (period(one).filter(CALENDAR::contains).isPresent()
                        && period(other).filter(CALENDAR::contains).isPresent());
    }

    private static boolean isOfOnePeriod(Decision one, Decision other) {
        return one.allowance().isEmpty()
                || other.allowance().isEmpty()
                || isUnlimited(one)
                || isUnlimited(other)
                || period(one).equals(period(other));
    }

    private static boolean isUnlimited(Decision decision) {
        return decision.allowance().flatMap(Allowance::limit).isEmpty();
    }

    private static Optional<Period> period(Decision decision) {
        return decision.allowance().flatMap(Allowance::period);
    }

    /** What is not counted is without limit; what is denied altogether was told apart before. */
    private static boolean isLess(Optional<Allowance> one, Optional<Allowance> other) {
        Optional<BigDecimal> most = one.flatMap(count -> inMonth(count, LONGEST_MONTH));
        Optional<BigDecimal> least = other.flatMap(count -> inMonth(count, SHORTEST_MONTH));
        boolean alike = one.flatMap(Allowance::period).equals(other.flatMap(Allowance::period));
        return alike ? isFewer(one.flatMap(Allowance::limit), other.flatMap(Allowance::limit)) : isFewer(most, least);
    }

    /** Nothing is without limit. */
    private static boolean isFewer(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.filter(limit -> other.isEmpty() || limit.compareTo(other.get()) < 0)
                .isPresent();
    }

    private static Optional<BigDecimal> inMonth(Allowance count, BigDecimal days) {
        boolean daily = count.period().filter(Period.DAY::equals).isPresent();
        return count.limit().map(limit -> daily ? limit.multiply(days) : limit);
    }
}
