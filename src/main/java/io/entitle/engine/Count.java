package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Holds one grant against the account's use of it.
 *
 * @param extra units beside the grant's own, such as resource packs
 */
record Count(Product.Feature feature, Grant grant, BigDecimal used, BigDecimal extra, Instant at, ZoneId zone) {

    /** The outcome, why, and the count where there is one. */
    record Result(Outcome outcome, Reason reason, Optional<Allowance> allowance) {}

    Result hold(Optional<BigDecimal> amount) {
        if (!grant.isCounted()) {
            return new Result(Outcome.ALLOWED, Reason.GRANTED, Optional.empty());
        }
        Optional<Allowance> allowance = Optional.of(allowance());
        if (fits(amount, grant.freeUnits().or(grant::limit))) {
            return new Result(Outcome.ALLOWED, Reason.GRANTED, allowance);
        }
        if (grant.isOverageBilled() || fits(amount, grant.limit())) {
            return new Result(Outcome.BILLED, Reason.OVERAGE_BILLED, allowance);
        }
        return new Result(Outcome.DENIED, refusal(), allowance);
    }

    /** Without an amount the question is whether any more fits: one whole unit, or any part of a divisible one. */
    private boolean fits(Optional<BigDecimal> amount, Optional<BigDecimal> bound) {
        if (bound.isEmpty()) {
            return true;
        }
        BigDecimal left = left(bound.get());
        return amount.or(this::smallest)
                .map(asked -> asked.compareTo(left) <= 0)
                .orElseGet(() -> left.signum() > 0);
    }

    private Optional<BigDecimal> smallest() {
        return feature.divisible() ? Optional.empty() : Optional.of(BigDecimal.ONE);
    }

    private BigDecimal left(BigDecimal bound) {
        return bound.subtract(used).max(BigDecimal.ZERO).add(extra);
    }

    private Reason refusal() {
        return grant.period()
                .map(period -> period.isRate() ? Reason.RATE_LIMITED : Reason.QUOTA_EXHAUSTED)
                .orElse(Reason.LIMIT_REACHED);
    }

    private Allowance allowance() {
        Optional<Period> period = grant.period();
        return new Allowance(
                grant.limit(),
                feature.unit(),
                period,
                used,
                grant.limit().map(this::left),
                period.flatMap(span -> span.next(at.atZone(zone))));
    }
}
