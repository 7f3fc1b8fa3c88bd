package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Effect;
import io.entitle.decision.Entitlement;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answer about one feature before it is put into words: most answers are only compared with others, and words cost
 * more than all the rest of an answer.
 *
 * @param plan the plan whose rights apply; empty where the rules could not say
 * @param count where the entitlement is counted
 * @param parts the rules that had a part, those whose derived facts they used not included
 * @param words finds the words
 */
record Judgement(
        Outcome outcome,
        Reason reason,
        Optional<String> plan,
        Optional<Count> count,
        Optional<Message> level,
        List<Part> parts,
        Supplier<Message> words)
        implements Entitlement {

    /** No answer, because of what went wrong. */
    static Judgement undecided(Reason reason, List<Part> parts, Supplier<Message> words) {
        return new Judgement(Outcome.ERROR, reason, Optional.empty(), Optional.empty(), Optional.empty(), parts, words);
    }

    /** What was reckoned, and the words for it. */
    static Judgement of(Reckoning reckoning, Supplier<Message> words) {
        return new Judgement(
                reckoning.outcome(),
                reckoning.reason(),
                Optional.of(reckoning.plan()).filter(plan -> !plan.isEmpty()),
                reckoning.shown(),
                reckoning.outcome().allowed() ? reckoning.level() : Optional.empty(),
                reckoning.parts(),
                words);
    }

    /** The count as it is told to people. */
    @Override
    public Optional<Allowance> allowance() {
        return count.map(Count::allowance);
    }

    /** Whether the other is the same answer, however much of what it lets be used is left. */
    boolean promises(Judgement other) {
        return outcome == other.outcome
                && reason == other.reason
                && plan.equals(other.plan)
                && level.equals(other.level)
                && count.map(Count::terms).equals(other.count.map(Count::terms));
    }

    boolean allowed() {
        return outcome.allowed();
    }

    boolean denied() {
        return outcome == Outcome.DENIED;
    }

    /** Whether a restriction denies it, whatever the plan's sheet says. */
    boolean restricted() {
        return parts.stream().anyMatch(part -> part.effect() == Effect.RESTRICTS);
    }
}
