package io.entitle.oracle;

import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeAnswer.Outcome;
import io.entitle.decision.ChangeReason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the facts files say of a change.
 *
 * @param applied the facts once the change is made; empty where it is not
 */
record ExpectedChange(
        Outcome outcome,
        ChangeReason reason,
        Optional<Instant> effectiveAt,
        Optional<BigDecimal> cost,
        Optional<Facts> applied) {

    static ExpectedChange refused(ChangeReason reason) {
        return new ExpectedChange(Outcome.REFUSED, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ExpectedChange bySales() {
        return new ExpectedChange(
                Outcome.CONTACT_SALES, ChangeReason.SALES_ONLY, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ExpectedChange free(ChangeReason reason, Instant effectiveAt, Facts applied) {
        return new ExpectedChange(
                Outcome.ALLOWED, reason, Optional.of(effectiveAt), Optional.empty(), Optional.of(applied));
    }

    static ExpectedChange paid(ChangeReason reason, Instant effectiveAt, BigDecimal cost, Facts applied) {
        return new ExpectedChange(
                Outcome.ALLOWED, reason, Optional.of(effectiveAt), Optional.of(cost), Optional.of(applied));
    }

    List<Difference> differences(ChangeAnswer actual) {
        List<Difference> found = new ArrayList<>();
        Difference.of("outcome", outcome, actual.outcome()).ifPresent(found::add);
        Difference.of("reason", reason, actual.reason()).ifPresent(found::add);
        Difference.of("effectiveAt", effectiveAt, actual.effectiveAt().map(OffsetDateTime::toInstant))
                .ifPresent(found::add);
        Difference.of("cost", plain(cost), plain(actual.cost())).ifPresent(found::add);
        return found;
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::stripTrailingZeros);
    }
}
