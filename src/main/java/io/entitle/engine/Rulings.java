package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.likeness.Classes;
import io.entitle.likeness.Coming;
import io.entitle.likeness.Lookalikes;
import io.entitle.likeness.Testimony;
import io.entitle.vocabulary.Witness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
            return new Concluded(question, views, new Ahead.Alike(coming, question.facts()));
        }
    }

    /** The ruling on an account at one instant. */
    Ruling of(Facts facts, Instant at) {
        return about(facts).apply(at);
    }

    /** The rulings on an account, at any instant. For one thread at a time. */
    Function<Instant, Ruling> about(Facts facts) {
        return classes.<Function<Instant, Ruling>>map(known -> new Shared(facts, known))
                .orElse(at -> alone(question(facts, at)));
    }

    private Question question(Facts facts, Instant at) {
        return new Question(facts, rules.product(), at, digest);
    }

    /** Rulings of one account: whether it counts as paid is all of its likeness that time can change. */
    private final class Shared implements Function<Instant, Ruling> {

        private final Facts facts;
        private final Classes<Known> known;
        private Optional<Likened> likened = Optional.empty();

        Shared(Facts facts, Classes<Known> known) {
            this.facts = facts;
            this.known = known;
        }

        @Override
        public Ruling apply(Instant at) {
            Question question = question(facts, at);
            Lookalikes<Known> alike = alike(question);
            Optional<Known> found = alike.known(facts, at);
            return found.isPresent() ? found.get().of(question) : first(question, alike);
        }

        private Lookalikes<Known> alike(Question question) {
            boolean paid = question.paid();
            if (likened.isEmpty() || likened.get().paid() != paid) {
                likened = Optional.of(new Likened(paid, known.like(facts, paid, question::used)));
            }
            return likened.get().alike();
        }
    }

    private record Likened(boolean paid, Lookalikes<Known> alike) {}

    private Ruling first(Question question, Lookalikes<Known> alike) {
        Testimony testimony = new Testimony();
        return fired(question, testimony, (views, ahead) -> {
            Known known = new Known(views, testimony.coming());
            alike.keep(question.facts(), question.instant(), testimony, known);
            return known.of(question);
        });
    }

    private Ruling alone(Question question) {
        return fired(question, Witness.NONE, (views, ahead) -> new Concluded(question, views, ahead));
    }

    /** What failed is kept for nobody else: it may have learnt less than it would have had to. */
    private Ruling fired(Question question, Witness witness, BiFunction<Views, Ahead, Ruling> concluded) {
        Situation situation = new Situation(rules.product(), question.facts(), question.instant(), witness);
        try {
            Views views = new Views(Evaluation.of(rules, index.access(), situation), index);
            return concluded.apply(views, situation.ahead());
        } catch (EvaluationFailedException e) {
            return new FailedRuling(question, situation.ahead(), e, index);
        }
    }
}
