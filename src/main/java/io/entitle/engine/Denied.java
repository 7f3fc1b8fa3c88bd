package io.entitle.engine;

import io.entitle.engine.Prospects.State;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Denial;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A denial that something might help against.
 *
 * @param amount how much was asked for, where that was named
 */
record Denied(
        Facts facts, Instant at, String feature, Optional<BigDecimal> amount, Ruling ruling, Judgement judgement) {

    static Denied of(Ruling ruling, String feature, Optional<BigDecimal> amount) {
        Question question = ruling.question();
        return new Denied(
                question.facts(), question.at().toInstant(), feature, amount, ruling, ruling.judge(feature, amount));
    }

    /** The instant of the question, on the account's calendar. */
    OffsetDateTime when() {
        return ruling.question().at();
    }

    /** What the plan's sheet says of it, where that is a denial too. */
    Optional<Reckoning> refusal() {
        return ruling.reckoned(feature, amount).filter(found -> !found.outcome().allowed());
    }

    /** The same in the words that rules use. */
    Denial told() {
        return new Denial(feature, refusal().map(Reckoning::subject).orElse(feature), judgement.reason());
    }

    State state() {
        return new State(facts, at);
    }

    /** This one, and every other feature that the same ruling denies. */
    Set<Denial> alike() {
        Set<Denial> denials = new LinkedHashSet<>(Set.of(told()));
        ruling.question().product().features().keySet().stream()
                .map(other -> Denied.of(ruling, other, Optional.empty()))
                .filter(other -> other.judgement.denied())
                .map(Denied::told)
                .forEach(denials::add);
        return denials;
    }
}
