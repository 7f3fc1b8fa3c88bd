package io.entitle.engine;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.Advice;
import io.entitle.decision.Effect;
import io.entitle.engine.Reckoning.Part;
import io.entitle.likeness.Testimony;
import io.entitle.vocabulary.Recommendation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the rules advise the holder of one account at one instant. */
record Advising(Question question, Parts parts, List<Recommendation> recommended, Ahead ahead) {

    private static final Comparator<Advice> MOST_PRESSING_FIRST = Comparator.comparing(Advice::advice)
            .thenComparing(Advice::reason)
            .thenComparing(advice -> advice.to().orElse(""));

    static Advising of(Rules rules, RuleIndex index, Question question) {
        Testimony testimony = new Testimony();
        Situation situation = new Situation(question.product(), question.facts(), question.instant(), testimony);
        Conclusions conclusions = Evaluation.withAdvice(rules, situation);
        return new Advising(
                question,
                new Parts(index, conclusions.supporters()),
                conclusions.adviser().recommendations(),
                new Ahead(testimony.coming(), question.facts()));
    }

    AccountAdvice advice() {
        return new AccountAdvice(
                question.facts().account(),
                question.product().key(),
                question.at(),
                recommended.stream()
                        .map(this::advice)
                        .sorted(MOST_PRESSING_FIRST)
                        .toList(),
                question.ruleset());
    }

    /** The first instant at which the advice may be another one, the facts unchanged. */
    Optional<Instant> horizon() {
        return ahead.horizon();
    }

    private Advice advice(Recommendation recommendation) {
        return new Advice(
                recommendation.kind(),
                recommendation.plan(),
                recommendation.reason(),
                recommendation.figures(),
                recommendation.message(),
                parts.of(List.of(new Part(recommendation.rule(), Effect.ADVISES))));
    }
}
