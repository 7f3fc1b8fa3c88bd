package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Answer;
import io.entitle.vocabulary.Answer.Restriction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What rules restrict a feature by. Any restriction denies, whatever was granted; of several the gravest is the reason.
 *
 * @param gravestFirst in an order that does not depend on the order of rules
 */
record Restrictions(List<Restriction> gravestFirst) {

    /** Those of the feature, and those of everything. */
    static Restrictions of(String feature, Answer answer) {
        return new Restrictions(answer.restrictions().stream()
                .filter(restriction -> restriction
                        .feature()
                        .filter(other -> !other.equals(feature))
                        .isEmpty())
                .sorted(Comparator.comparing(Restriction::reason).thenComparing(Restriction::rule))
                .toList());
    }

    boolean hold() {
        return !gravestFirst.isEmpty();
    }

    /** The rule's own words, else what the reason alone says. */
    Message message(Facts facts, Sentences words) {
        return gravest()
                .wording()
                .messageFor(facts)
                .orElseGet(() -> words.bare(gravest().reason()));
    }

    /** The denial, with what was reckoned without it overruled. */
    Reckoning denial(String feature, Optional<Reckoning> reckoned, List<Part> planParts) {
        return new Reckoning(
                Outcome.DENIED,
                gravest().reason(),
                reckoned.map(Reckoning::plan).orElse(""),
                feature,
                Optional.empty(),
                Optional.empty(),
                reckoned.flatMap(Reckoning::own),
                reckoned.flatMap(Reckoning::grant),
                parts(reckoned, planParts));
    }

    private List<Part> parts(Optional<Reckoning> reckoned, List<Part> planParts) {
        List<Part> parts = new ArrayList<>(planParts);
        reckoned.ifPresent(found -> found.parts().forEach(part -> parts.add(new Part(part.rule(), Effect.OVERRULED))));
        Reason reason = gravest().reason();
        gravestFirst.forEach(restriction -> parts.add(
                new Part(restriction.rule(), restriction.reason() == reason ? Effect.RESTRICTS : Effect.OVERRULED)));
        return parts;
    }

    private Restriction gravest() {
        return gravestFirst.get(0);
    }
}
