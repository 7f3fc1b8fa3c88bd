package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers any question about one account at one instant. */
interface Ruling {

    Question question();

    /**
     * The answer about a feature, not yet in words.
     *
     * @param noting told of each gauge that the account's use is held against
     */
    Judgement judge(String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting);

    /** The answer about a feature, not yet in words. */
    default Judgement judge(String feature, Optional<BigDecimal> amount) {
        return judge(feature, amount, gauge -> {});
    }

    /** Tells where the rules stand that had a part. */
    Parts parts();

    /** The answer about a feature. */
    default Decision decide(String feature, Optional<BigDecimal> amount) {
        return told(feature, amount, judge(feature, amount), Optional.empty());
    }

    /** A judgement of this ruling as it is told, with what follows it. */
    default Decision told(
            String feature, Optional<BigDecimal> amount, Judgement judgement, Optional<Decision> following) {
        Optional<BigDecimal> asked = question().asked(feature, amount);
        return new Decision(
                question().determined(feature, judgement, parts()),
                asked,
                other -> (other.equals(asked) ? judgement : judge(feature, other))
                        .words()
                        .get(),
                following);
    }

    /**
     * The answers about every feature.
     *
     * @throws EvaluationFailedException if nothing could be decided
     */
    Overview overview();

    /** Whether it rests on the very conclusions of another one of the same facts, and so gives the same answers. */
    boolean concludesAs(Ruling other);

    /** The plan whose rights apply; empty if the rules could not say. */
    Optional<String> plan();

    /** The plans in force of one rank that might each be the one whose rights apply, sorted; at most one if all is well. */
    List<String> rivals();

    /** The first instant at which the answers may differ from these, the facts unchanged; empty if they never do. */
    Optional<Instant> horizon();

    /** What comes about at the horizon, sorted. */
    List<Occasion> occasions();

    /** The facts without the use of periods that are over by then; empty where none is. */
    Optional<Facts> anew();

    /** The same at a later instant, before its horizon. */
    Ruling at(Instant later);

    /** The instants at which what is used of a feature, or of what that draws on, is counted anew; in order. */
    List<Instant> renewals(String feature);

    /** The first instant at which something that is used now is counted anew; empty if nothing ever is. */
    Optional<Instant> renewal();

    /** What the sheets alone say of a feature, whatever restricts it; empty if the rules could not say. */
    Optional<Reckoning> reckoned(String feature, Optional<BigDecimal> amount);

    /** Why nothing could be decided; empty where it could. */
    Optional<EvaluationFailedException> failure();

    /**
     * This one, where it is to be built on.
     *
     * @throws EvaluationFailedException if nothing could be decided
     */
    default Ruling sound() {
        failure().ifPresent(Ruling::refuse);
        return this;
    }

    private static void refuse(EvaluationFailedException failure) {
        throw failure;
    }
}
