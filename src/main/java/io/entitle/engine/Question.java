package io.entitle.engine;

import io.entitle.decision.Determination;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What all decisions of one evaluation have in common.
 *
 * @param tariff the prices that a sentence may name
 */
record Question(Facts facts, Product product, Instant instant, String ruleset, Tariff tariff) {

    /** The instant on the account's calendar. */
    OffsetDateTime at() {
        return instant.atZone(facts.zone()).toOffsetDateTime();
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

    /** The judgement as it is told, with the rules that had a part in it. */
    Determination determined(String feature, Judgement judgement, Parts parts) {
        return new Determination(
                facts.account(),
                product.key(),
                feature,
                at(),
                judgement.outcome(),
                judgement.reason(),
                judgement.plan(),
                judgement.allowance(),
                judgement.level(),
                parts.of(judgement.parts()),
                ruleset);
    }
}
