package io.entitle.engine;

import io.entitle.decision.Outcome;
import io.entitle.decision.Use;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Sheet.Extension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far a sheet lets a feature be used, to be held against the use of any account.
 *
 * @param limit empty is unlimited
 * @param charged up to where it is neither charged nor refused; empty is anywhere
 * @param refused up to where it is not refused; empty is anywhere
 * @param source the feature that it draws on
 */
record Gauge(
        Product.Feature feature,
        Optional<BigDecimal> limit,
        Optional<BigDecimal> charged,
        Optional<BigDecimal> refused,
        Optional<String> source,
        List<Extension> extensions) {

    static Gauge of(Product.Feature feature, Grant grant, List<Extension> extensions) {
        Optional<BigDecimal> free = grant.freeUnits().or(grant::limit);
        return new Gauge(
                feature,
                grant.limit(),
                grant.isCounted() ? free : Optional.empty(),
                grant.isOverageBilled() ? Optional.empty() : grant.limit(),
                grant.source(),
                extensions);
    }

    /**
     * What is answered to whoever has used that much and asks for more.
     *
     * @param amount without one the question is whether any more fits: one whole unit, or any part of a divisible one
     */
    Outcome outcome(Optional<BigDecimal> amount, BigDecimal used, Facts facts) {
        if (fits(charged, amount, used, facts)) {
            return Outcome.ALLOWED;
        }
        return fits(refused, amount, used, facts) ? Outcome.BILLED : Outcome.DENIED;
    }

    private boolean fits(Optional<BigDecimal> bound, Optional<BigDecimal> amount, BigDecimal used, Facts facts) {
        if (bound.isEmpty()) {
            return true;
        }
        BigDecimal left = left(bound.get(), used, facts);
        boolean anyPart = amount.isEmpty() && feature.divisible();
        return anyPart ? left.signum() > 0 : amount.orElse(BigDecimal.ONE).compareTo(left) <= 0;
    }

    /** What an account has used of it; empty if nothing. */
    Optional<Use> use(Facts facts) {
        BigDecimal used = facts.used(feature);
        return used.signum() > 0 ? Optional.of(new Use(used, remaining(used, facts))) : Optional.empty();
    }

    /** What can still be used without being refused or charged; empty is unlimited. */
    Optional<BigDecimal> remaining(BigDecimal used, Facts facts) {
        return limit.map(bound -> left(bound, used, facts));
    }

    private BigDecimal left(BigDecimal bound, BigDecimal used, Facts facts) {
        return bound.subtract(used).max(BigDecimal.ZERO).add(Holding.extra(extensions, facts));
    }
}
