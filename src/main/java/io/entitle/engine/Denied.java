package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Denial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A denial that something might help against.
 *
 * @param amount how much was asked for, where that was named
 */
record Denied(Facts facts, Instant at, String feature, Optional<BigDecimal> amount, Ruling ruling, Decision decision) {

    static Denied of(Ruling ruling, String feature, Optional<BigDecimal> amount) {
        Question question = ruling.question();
        return new Denied(
                question.facts(), question.at().toInstant(), feature, amount, ruling, ruling.decide(feature, amount));
    }

    /** Whether a restriction denies it, whatever the plan's sheet says. */
    boolean isRestricted() {
        return decision.rules().stream().anyMatch(part -> part.effect() == Effect.RESTRICTS);
    }

    /** What the plan's sheet says of it, where that is a denial too. */
    Optional<Reckoning> refusal() {
        return ruling.reckoned(feature, amount).filter(found -> !found.outcome().allowed());
    }

    /** The same in the words that rules use. */
    Denial told() {
        return new Denial(feature, refusal().map(Reckoning::subject).orElse(feature), decision.reason());
    }
}
