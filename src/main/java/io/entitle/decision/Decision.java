package io.entitle.decision;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "is {@code feature} allowed for this account at that instant". Immutable to those who use it; equal to any
 * that says the same in the same words.
 */
public final class Decision implements Entitlement {

    private final Determination determination;
    private final Optional<BigDecimal> amount;
    private final Function<Optional<BigDecimal>, Message> wording;
    private final Optional<Decision> following;

    /** Found when it is first read, as most answers are acted on and never read; two threads may find the same at once. */
    private @Nullable Message message;

    /**
     * An answer to whoever asks for so much.
     *
     * @param wording the words for any amount that is answered alike
     * @param following the first answer after this one that is another one; empty if there is none
     */
    public Decision(
            Determination determination,
            Optional<BigDecimal> amount,
            Function<Optional<BigDecimal>, Message> wording,
            Optional<Decision> following) {
        this.determination = determination;
        this.amount = amount;
        this.wording = wording;
        this.following = following;
    }

    /**
     * The same answer to whoever asks for another amount.
     *
     * @param other known to be answered alike: nothing is judged here
     */
    public Decision on(Optional<BigDecimal> other) {
        return new Decision(determination, other, wording, following);
    }

    /** Another answer to the same question in the words of this one, with nothing to follow. */
    public Decision determined(Determination other) {
        return new Decision(other, amount, wording, Optional.empty());
    }

    /** What is the same for all amounts that are answered alike. */
    public Determination determination() {
        return determination;
    }

    public String account() {
        return determination.account();
    }

    public String product() {
        return determination.product();
    }

    public String feature() {
        return determination.feature();
    }

    /** How much was asked for; empty where a divisible amount was not named ("any more at all"). */
    public Optional<BigDecimal> amount() {
        return amount;
    }

    /** The instant of the question, on the account's calendar. */
    public OffsetDateTime at() {
        return determination.at();
    }

    @Override
    public Outcome outcome() {
        return determination.outcome();
    }

    @Override
    public Reason reason() {
        return determination.reason();
    }

    /** The answer in words. */
    public Message message() {
        Message known = message;
        if (known == null) {
            known = wording.apply(amount);
            message = known;
        }
        return known;
    }

    /** The plan whose rights apply; empty where the rules could not say. */
    @Override
    public Optional<String> plan() {
        return determination.plan();
    }

    /** Present where the entitlement is counted. */
    @Override
    public Optional<Allowance> allowance() {
        return determination.allowance();
    }

    /** What kind of it, where an entitlement comes in kinds (support). */
    @Override
    public Optional<Message> level() {
        return determination.level();
    }

    /** Every rule that had a part in the answer, the losing ones marked, sorted by effect, file and line. */
    public List<RulePart> rules() {
        return determination.rules();
    }

    /** When this answer becomes another one; empty if never, and in an answer that is itself the next one. */
    public Optional<NextChange> next() {
        return following.map(answer -> new NextChange(answer.at(), answer.on(amount)));
    }

    /** Digest of the rule files that answered. */
    public String ruleset() {
        return determination.ruleset();
    }

    /** True for {@link Outcome#ALLOWED} and {@link Outcome#BILLED} only. */
    public boolean allowed() {
        return outcome().allowed();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision decision
                && determination.equals(decision.determination)
                && amount.equals(decision.amount)
                && message().equals(decision.message())
                && next().equals(decision.next());
    }

    @Override
    public int hashCode() {
        return Objects.hash(determination, amount);
    }

    @Override
    public String toString() {
        return determination + " on " + amount + ": " + message() + ", then " + next();
    }
}
