package io.entitle.decision;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to "is {@code feature} allowed for this account at that instant". Immutable.
 *
 * @param amount how much was asked for; empty where a divisible amount was not named ("any more at all")
 * @param at the instant of the question, on the account's calendar
 * @param sentence the answer in words, found when they are first read
 * @param plan the plan whose rights apply; empty where the rules could not say
 * @param allowance present where the entitlement is counted
 * @param level what kind of it, where an entitlement comes in kinds (support)
 * @param rules every rule that had a part in the answer, the losing ones marked, sorted by effect, file and line
 * @param next when this answer becomes another one; empty if never, and in an answer that is itself the next one
 * @param ruleset digest of the rule files that answered
 */
public record Decision(
        String account,
        String product,
        String feature,
        Optional<BigDecimal> amount,
        OffsetDateTime at,
        Outcome outcome,
        Reason reason,
        Sentence sentence,
        Optional<String> plan,
        Optional<Allowance> allowance,
        Optional<Message> level,
        List<RulePart> rules,
        Optional<NextChange> next,
        String ruleset) {

    public Decision {
        rules = List.copyOf(rules);
    }

    /** The answer in words. */
    public Message message() {
        return sentence.message();
    }

    /** True for {@link Outcome#ALLOWED} and {@link Outcome#BILLED} only. */
    public boolean allowed() {
        return outcome.allowed();
    }

    /**
     * Whether the other decision gives the same answer: outcome, reason, plan and count. The instant, the words and the
     * rules behind it may differ.
     */
    public boolean answersLike(Decision other) {
        return outcome == other.outcome
                && reason == other.reason
                && plan.equals(other.plan)
                && level.equals(other.level)
                && allowance.map(Allowance::timeless).equals(other.allowance.map(Allowance::timeless));
    }

    /**
     * The same answer to whoever asks for another amount.
     *
     * @param sentences the words for it, at an instant
     */
    public Decision on(Optional<BigDecimal> other, Function<OffsetDateTime, Sentence> sentences) {
        return new Decision(
                account,
                product,
                feature,
                other,
                at,
                outcome,
                reason,
                sentences.apply(at),
                plan,
                allowance,
                level,
                rules,
                next.map(change -> new NextChange(change.at(), change.answer().on(other, sentences))),
                ruleset);
    }

    /** The same decision with what follows it. */
    public Decision followedBy(Optional<NextChange> change) {
        return new Decision(
                account, product, feature, amount, at, outcome, reason, sentence, plan, allowance, level, rules, change,
                ruleset);
    }
}
