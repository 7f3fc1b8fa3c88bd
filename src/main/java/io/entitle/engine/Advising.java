package io.entitle.engine;

import io.entitle.decision.Advice;
import io.entitle.decision.Effect;
import io.entitle.engine.Reckoning.Part;
import io.entitle.engine.Sharing.Found;
import io.entitle.fact.Facts;
import io.entitle.likeness.Coming;
import io.entitle.likeness.Shelf;
import io.entitle.vocabulary.Recommendation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the rules advise the holder of an account, and of all accounts that they cannot tell from it. Safe to share between
 * threads.
 */
final class Advising {

    private static final Comparator<Advice> MOST_PRESSING_FIRST = Comparator.comparing(Advice::advice)
            .thenComparing(Advice::reason)
            .thenComparing(advice -> advice.to().orElse(""));

    private final Parts parts;
    private final List<Recommendation> recommended;
    private final List<Coming> coming;
    private final Optional<List<Advice>> same;

    private Advising(Parts parts, List<Recommendation> recommended, Situation situation) {
        this.parts = parts;
        this.recommended = recommended;
        this.coming = situation.testimony().coming();
        this.same = Optional.of(recommended)
                .filter(all -> all.stream().noneMatch(Recommendation::varies))
                .map(all -> worded(situation.facts()));
    }

    /** Fires the rules once for all accounts that they cannot tell apart. */
    static Sharing<Advising> shared(Rules rules, RuleIndex index) {
        return Sharing.between(rules.product(), index.numbers(QuestionKind.ADVICE), new Shelf(), situation -> {
            Conclusions conclusions = Evaluation.withAdvice(rules, situation);
            Parts parts = new Parts(index, conclusions.supporters());
            Advising advising = new Advising(parts, conclusions.adviser().recommendations(), situation);
            return new Found<>(space -> advising, Optional.of(conclusions.fired()));
        });
    }

    /** All advice for one of these accounts, the most pressing first. */
    List<Advice> advice(Facts facts) {
        return same.orElseGet(() -> worded(facts));
    }

    private List<Advice> worded(Facts facts) {
        return List.copyOf(recommended.stream()
                .map(recommendation -> advice(recommendation, facts))
                .sorted(MOST_PRESSING_FIRST)
                .toList());
    }

    /** The first instant at which the advice may be another one, the facts unchanged. */
    Optional<Instant> horizon(Facts facts) {
        return new Ahead(coming, facts).horizon();
    }

    private Advice advice(Recommendation recommendation, Facts facts) {
        return new Advice(
                recommendation.kind(),
                recommendation.plan(),
                recommendation.reason(),
                recommendation.figuresFor(facts),
                recommendation.messageFor(facts),
                parts.of(List.of(new Part(recommendation.rule(), Effect.ADVISES))));
    }
}
