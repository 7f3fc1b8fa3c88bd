package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.likeness.Classes;
import io.entitle.likeness.Coming;
import io.entitle.likeness.Lookalikes;
import io.entitle.likeness.Testimony;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Finds what the rules conclude of an account at an instant: by firing them, or by what they concluded of another account
 * that they cannot tell from it. Safe to share between threads.
 */
final class Rulings {

    private final Rules rules;
    private final RuleIndex index;
    private final String digest;
    private final Optional<Classes<Known>> classes;

    private Rulings(Rules rules, RuleIndex index, String digest, Optional<Classes<Known>> classes) {
        this.rules = rules;
        this.index = index;
        this.digest = digest;
        this.classes = classes;
    }

    /** Fires the rules once for all accounts that they cannot tell apart. */
    static Rulings shared(Rules rules, RuleIndex index, String digest) {
        return new Rulings(rules, index, digest, Optional.of(new Classes<>(index::numbers)));
    }

    /** Fires the rules for every account and instant. */
    static Rulings alone(Rules rules, RuleIndex index, String digest) {
        return new Rulings(rules, index, digest, Optional.empty());
    }

    /** What was concluded of one account, and holds for all that cannot be told from it. */
    private record Known(Views views, List<Coming> coming) {

        Ruling of(Question question) {
            return new Concluded(question, views, new Ahead(coming, question.facts()));
        }
    }

    /** The ruling on an account at one instant. */
    Ruling of(Facts facts, Instant at) {
        return about(facts).apply(at);
    }

    /** The rulings on an account, at any instant. */
    Function<Instant, Ruling> about(Facts facts) {
        return classes.map(known -> shared(facts, known))
                .orElse(at -> fired(question(facts, at), (testimony, known) -> {}));
    }

    private Function<Instant, Ruling> shared(Facts facts, Classes<Known> classes) {
        Lookalikes<Known> alike = classes.like(facts, new Usage(rules.product(), facts)::of);
        return at -> {
            Question question = question(facts, at);
            Optional<Known> known = alike.known(facts, at);
            return known.isPresent() ? known.get().of(question) : first(question, alike);
        };
    }

    private Question question(Facts facts, Instant at) {
        return new Question(facts, rules.product(), at, digest);
    }

    private Ruling first(Question question, Lookalikes<Known> alike) {
        return fired(
                question, (testimony, known) -> alike.keep(question.facts(), question.instant(), testimony, known));
    }

    /** What failed is kept for nobody else: it may have learnt less than it would have had to. */
    private Ruling fired(Question question, BiConsumer<Testimony, Known> keeping) {
        Testimony testimony = new Testimony();
        Situation situation = new Situation(rules.product(), question.facts(), question.instant(), testimony);
        try {
            Views views = new Views(Evaluation.of(rules, index.access(), situation), index);
            Known known = new Known(views, testimony.coming());
            keeping.accept(testimony, known);
            return known.of(question);
        } catch (EvaluationFailedException e) {
            return new FailedRuling(question, new Ahead(testimony.coming(), question.facts()), e, index);
        }
    }
}
