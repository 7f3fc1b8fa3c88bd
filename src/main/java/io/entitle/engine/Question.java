package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What all decisions of one evaluation have in common. */
record Question(Facts facts, Product product, OffsetDateTime at, String ruleset) {

    static Question of(Facts facts, Product product, Instant at, String ruleset) {
        return new Question(facts, product, at.atZone(facts.zone()).toOffsetDateTime(), ruleset);
    }

    /** The instant on the account's calendar. */
    ZonedDateTime zoned() {
        return at.atZoneSameInstant(facts.zone());
    }

    /** Whether the account counts as one that has paid: where it is not said, one that holds or held a plan with a fee. */
    boolean paid() {
        return facts.paid().orElseGet(() -> facts.contract() || everHeldPaidPlan());
    }

    private boolean everHeldPaidPlan() {
        return facts.subscriptions().stream()
                .filter(held -> !held.from().isAfter(at.toInstant()))
                .flatMap(held -> Catalogues.plan(product, held.plan()).stream())
                .anyMatch(plan -> plan.monthlyFee().signum() > 0);
    }

    /** How much of a feature is used; 0 where nothing is known. */
    BigDecimal used(String feature) {
        BigDecimal used = facts.usage().get(feature);
        return used == null ? unstated(feature) : used;
    }

    private BigDecimal unstated(String feature) {
        Product.Feature known = product.features().get(feature);
        return known != null && known.measuredByProjects() ? facts.sumOfPeaks() : BigDecimal.ZERO;
    }

    boolean knows(String feature) {
        return product.features().containsKey(feature);
    }

    /** The amount as it is told back: what was named, else one unit where units are whole. */
    Optional<BigDecimal> asked(String feature, Optional<BigDecimal> amount) {
        Product.Feature known = product.features().get(feature);
        boolean divisible = known != null && known.divisible();
        return amount.isPresent() || divisible ? amount : Optional.of(BigDecimal.ONE);
    }

    /** The answer to a question about a feature that the product does not have. */
    Judgement unknownFeature(String feature) {
        return Judgement.undecided(Reason.UNKNOWN_FEATURE, List.of(), () -> Sentences.unknown(product, feature));
    }

    /** The judgement in words, with the rules that had a part in it. */
    Decision worded(String feature, Optional<BigDecimal> amount, Judgement judgement, Parts parts) {
        return new Decision(
                facts.account(),
                product.key(),
                feature,
                asked(feature, amount),
                at,
                judgement.outcome(),
                judgement.reason(),
                judgement.words().get(),
                judgement.plan(),
                judgement.allowance(),
                judgement.level(),
                parts.of(judgement.parts()),
                Optional.empty(),
                ruleset);
    }
}
