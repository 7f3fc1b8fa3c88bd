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
import java.util.stream.Stream;

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
     * @param peak up to where use of the period has gone before, which costs nothing to reach again; what is used now where
     *     days are not told apart
     * @param extra the units beside the grant's own
     */
    Outcome outcome(Optional<BigDecimal> amount, BigDecimal used, BigDecimal peak, BigDecimal extra) {
        if (fits(charged, amount, used, peak, extra)) {
            return Outcome.ALLOWED;
        }
        return fits(refused, amount, used, peak, extra) ? Outcome.BILLED : Outcome.DENIED;
    }

    private boolean fits(
            Optional<BigDecimal> bound,
            Optional<BigDecimal> amount,
            BigDecimal used,
            BigDecimal peak,
            BigDecimal extra) {
        if (bound.isEmpty()) {
            return true;
        }
        BigDecimal left = left(bound.get(), used, peak, extra);
        boolean anyPart = amount.isEmpty() && feature.divisible();
        return anyPart ? left.signum() > 0 : amount.orElse(BigDecimal.ONE).compareTo(left) <= 0;
    }

    /** The units beside the grant's own, of that account. */
    BigDecimal extra(Facts facts) {
        return Holding.extra(extensions, facts);
    }

    /** What an account has used of it; empty if nothing. */
    Optional<Use> use(Facts facts) {
        BigDecimal used = facts.used(feature);
        return used.signum() > 0
                ? Optional.of(new Use(used, remaining(used, facts.peak(feature), facts)))
                : Optional.empty();
    }

    /** The amounts up to which the answer is one, and beyond which it may be another one, now or once it is counted anew. */
    List<BigDecimal> bounds(Facts facts) {
        return Stream.of(charged, refused)
                .flatMap(Optional::stream)
                .flatMap(bound -> bounds(bound, facts))
                .distinct()
                .toList();
    }

    private Stream<BigDecimal> bounds(BigDecimal bound, Facts facts) {
        BigDecimal peak = facts.peak(feature);
        BigDecimal extra = extra(facts);
        return Stream.of(
                left(bound, facts.used(feature), peak, extra),
                left(bound, BigDecimal.ZERO, peak, extra),
                left(bound, BigDecimal.ZERO, BigDecimal.ZERO, extra));
    }

    /** What can still be used without being refused or charged; empty is unlimited. */
    Optional<BigDecimal> remaining(BigDecimal used, BigDecimal peak, Facts facts) {
        return limit.map(bound -> left(bound, used, peak, extra(facts)));
    }

    private static BigDecimal left(BigDecimal bound, BigDecimal used, BigDecimal peak, BigDecimal extra) {
        BigDecimal reach = bound.max(peak);
        BigDecimal own = (isNothing(used) ? reach : reach.subtract(used)).max(BigDecimal.ZERO);
        return isNothing(extra) ? own : own.add(extra);
    }

    /** Whether it changes no number, not even how many decimals that is written with. */
    private static boolean isNothing(BigDecimal number) {
        return number.signum() == 0 && number.scale() == 0;
    }

    /** Whether there is anything that use could come to. */
    boolean isBounded() {
        return charged.isPresent();
    }
}
