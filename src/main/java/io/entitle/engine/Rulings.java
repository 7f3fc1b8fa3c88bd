package io.entitle.engine;

import io.entitle.engine.Sharing.Found;
import io.entitle.fact.Facts;
import io.entitle.likeness.Coming;
import io.entitle.likeness.Numbers;
import io.entitle.likeness.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what the rules conclude of an account at an instant. Safe to share between threads. */
final class Rulings {

    private final Rules rules;
    private final String digest;
    private final Sharing<Known> sharing;
    private final boolean looksAtUse;
    private final Tariff tariff;

    /** @param looksAtUse whether a rule looks at what is used now */
    private Rulings(Rules rules, String digest, Sharing<Known> sharing, boolean looksAtUse) {
        this.rules = rules;
        this.looksAtUse = looksAtUse;
        this.digest = digest;
        this.sharing = sharing;
        this.tariff = new Tariff(rules.untraced());
    }

    /** Fires the rules once for all accounts that they cannot tell apart. */
    static Rulings shared(Rules rules, RuleIndex index, String digest) {
        Shelf shelf = new Shelf();
        Numbers numbers = index.numbers(QuestionKind.ACCESS);
        return new Rulings(
                rules,
                digest,
                Sharing.between(rules.product(), numbers, shelf, situation -> found(rules, index, situation, shelf)),
                numbers.lookAtUse());
    }

    /** Fires the rules for every account and instant. */
    static Rulings alone(Rules rules, RuleIndex index, String digest) {
        return new Rulings(rules, digest, shared(rules, index, digest).sharing.alone(), true);
    }

    /** What was concluded of one account, and holds for all that cannot be told from it. */
    private sealed interface Known {

        Ruling of(Question question);
    }

    private record Decided(Views views, List<Coming> coming) implements Known {
        @Override
        public Ruling of(Question question) {
            return new Concluded(question, views, new Ahead(coming, question.facts()));
        }
    }

    private record Failed(EvaluationFailedException thrown, List<Coming> coming, RuleIndex index) implements Known {
        @Override
        public Ruling of(Question question) {
            return new FailedRuling(question, new Ahead(coming, question.facts()), thrown, index);
        }
    }

    private static Found<Known> found(Rules rules, RuleIndex index, Situation situation, Shelf shelf) {
        try {
            Conclusions conclusions = Evaluation.of(rules, situation);
            List<Coming> coming = situation.testimony().coming();
            return new Found<>(
                    space -> new Decided(new Views(conclusions, index, shelf, space), coming),
                    Optional.of(conclusions.fired()));
        } catch (EvaluationFailedException e) {
            return new Found<>(space -> new Failed(e, situation.testimony().coming(), index), Optional.empty());
        }
    }

    /** Whether rules look at what is used now, so that they may conclude otherwise once it is over. */
    boolean lookAtUse() {
        return looksAtUse;
    }

    /** The ruling on an account at one instant, as if its use were that of the instant. */
    Ruling of(Facts facts, Instant at) {
        return about(facts).apply(at);
    }

    /** The rulings on an account at any instant, each as if its use were that of the instant. */
    Function<Instant, Ruling> about(Facts facts) {
        return about(facts, Optional.empty());
    }

    /** The rulings on an account, at that instant and later ones: of periods that are over by then nothing is used. */
    Function<Instant, Ruling> about(Facts facts, Instant statedAt) {
        return about(facts, Optional.of(new Renewals(statedAt, facts.zone())));
    }

    /** Where rules look at use that is over, they are asked anew; each count leaves out by itself what is over. */
    private Function<Instant, Ruling> about(Facts facts, Optional<Renewals> renewals) {
        Function<Instant, Known> known = sharing.about(facts);
        return at -> {
            Ruling stated = known.apply(at).of(new Question(facts, rules.product(), at, digest, renewals, tariff));
            return renewals.isPresent() && looksAtUse
                    ? stated.anew()
                            .map(anew -> sharing.about(anew)
                                    .apply(at)
                                    .of(new Question(anew, rules.product(), at, digest, renewals, tariff)))
                            .orElse(stated)
                    : stated;
        };
    }
}
