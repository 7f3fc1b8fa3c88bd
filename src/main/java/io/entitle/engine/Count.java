package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One grant held against the account's use of it. */
record Count(Gauge gauge, Grant grant, Question question) {

    Outcome outcome(Optional<BigDecimal> amount) {
        return gauge.outcome(amount, used(), peak(), gauge.extra(question.facts()));
    }

    /** Why it came out so. */
    Reason reason(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> Reason.GRANTED;
            case BILLED -> Reason.OVERAGE_BILLED;
            case DENIED, ERROR -> refusal();
        };
    }

    private Reason refusal() {
        return grant.period()
                .map(period -> period.isRate() ? Reason.RATE_LIMITED : Reason.QUOTA_EXHAUSTED)
                .orElse(Reason.LIMIT_REACHED);
    }

    /** As it is told to people. */
    Allowance allowance() {
        Optional<Period> period = grant.period();
        return new Allowance(
                grant.limit(),
                gauge.feature().unit(),
                period,
                used(),
                gauge.remaining(used(), peak(), question.facts()),
                period.flatMap(span ->
                        span.next(question.instant().atZone(question.facts().zone()))));
    }

    /** The units beside the grant's own that are left. */
    BigDecimal extra() {
        return gauge.extra(question.facts());
    }

    /** How many of the units used go beyond those that cost nothing. */
    BigDecimal beyondFree() {
        return grant.freeUnits()
                .or(grant::limit)
                .map(used()::subtract)
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }

    /** The highest day of the period, where use of the present day is told beside it and is less. */
    Optional<BigDecimal> highestDay() {
        boolean apart = question.facts().tellsDaysApart(gauge.feature()) && peak().compareTo(used()) > 0;
        return grant.period().filter(period -> period == Period.MONTH && apart).map(period -> peak());
    }

    /** Whether what is known of its use is the highest day of the period, and not what is used today. */
    boolean isOfHighestDay() {
        boolean over = grant.period().filter(question::isOver).isPresent();
        return gauge.feature().measuredByProjects()
                && (over || !question.facts().tellsDaysApart(gauge.feature()));
    }

    /** The period over which it is counted. */
    Optional<Period> period() {
        return grant.period();
    }

    /** What does not depend on how much is used: limit, period, and the units beside the grant's own. */
    List<Object> terms() {
        return List.of(
                gauge.feature(),
                grant.limit(),
                grant.period(),
                gauge.extra(question.facts()).stripTrailingZeros());
    }

    /** Whether it denies or charges for what is used now, and would not if nothing were. */
    boolean isSpent() {
        boolean everDenied = grant.limit().filter(limit -> limit.signum() == 0).isPresent();
        return !everDenied && outcome(Optional.empty()) != Outcome.ALLOWED;
    }

    /** Of a period that is over nothing. */
    private BigDecimal used() {
        return grant.period().isPresent()
                        && question.isOver(gauge.feature(), grant.period().get())
                ? BigDecimal.ZERO
                : question.facts().used(gauge.feature());
    }

    /** Of a period that is over the highest day raises no limit. */
    private BigDecimal peak() {
        return grant.period().filter(question::isOver).isPresent()
                ? BigDecimal.ZERO
                : question.facts().peak(gauge.feature());
    }
}
