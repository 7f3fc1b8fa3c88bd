package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What all decisions of one evaluation have in common. */
record Question(Facts facts, Product product, OffsetDateTime at, String ruleset) {

    static Question of(Facts facts, Product product, Instant at, String ruleset) {
        return new Question(facts, product, at.atZone(facts.zone()).toOffsetDateTime(), ruleset);
    }

    /** The amount as it is told back: what was named, else one unit where units are whole. */
    Optional<BigDecimal> asked(String feature, Optional<BigDecimal> amount) {
        boolean divisible = Optional.ofNullable(product.features().get(feature))
                .map(Product.Feature::divisible)
                .orElse(false);
        return amount.or(() -> divisible ? Optional.empty() : Optional.of(BigDecimal.ONE));
    }

    /** The answer to a question that could not be decided. */
    Decision undecided(
            String feature, Optional<BigDecimal> amount, Reason reason, Message message, List<RulePart> rules) {
        return new Decision(
                facts.account(),
                product.key(),
                feature,
                asked(feature, amount),
                at,
                Outcome.ERROR,
                reason,
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rules,
                Optional.empty(),
                ruleset);
    }
}
