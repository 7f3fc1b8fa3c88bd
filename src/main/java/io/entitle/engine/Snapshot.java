package io.entitle.engine;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.fact.AmountBounds;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.problem.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules concluded about one account, to be asked again and again: each answer is the one that the account's facts
 * would be given at that instant, and until {@link #validUntil()} any other instant would be answered alike. Rules fire
 * only where nothing is known yet of an account that they cannot tell from this one: when it is made, and for the instants
 * that a decision must look ahead to. Of a feature asked for in several amounts those that lie between the same bounds
 * are judged once.
 *
 * <p>Immutable to those who use it; safe to share between threads.
 */
public final class Snapshot {

    private final Outlook outlook;
    private final Answered<Outcome> outcomes;
    private final Answered<Decision> decisions;

    Snapshot(Outlook outlook, Places places) {
        this.outlook = outlook;
        Facts facts = outlook.now().question().facts();
        this.outcomes = new Answered<>(
                places,
                facts,
                (feature, amount, noting) ->
                        outlook.now().judge(feature, amount, noting).outcome());
        this.decisions = new Answered<>(places, facts, outlook::decide);
    }

    /** The instant that it answers for, on the account's calendar. */
    public OffsetDateTime at() {
        return outlook.now().question().at();
    }

    /** The first instant at which any answer may be another one, the facts unchanged; empty if there is none. */
    public Optional<Instant> validUntil() {
        return outlook.validUntil();
    }

    /** The plan whose rights apply; empty if the rules could not say. */
    public Optional<String> plan() {
        return outlook.now().plan();
    }

    /** The plans of one rank of which nothing says which one applies, sorted; fewer than two if all is well. */
    public List<String> rivals() {
        return outlook.now().rivals();
    }

    /** Every feature, without what comes after: to look ahead costs many times as much. */
    public AccountEntitlements entitlements() {
        Question question = outlook.now().question();
        return new AccountEntitlements(
                question.facts().account(),
                question.product().key(),
                question.at(),
                plan(),
                question.product().features().keySet().stream()
                        .map(feature -> outlook.now().decide(feature, Optional.empty()))
                        .toList(),
                question.ruleset());
    }

    /**
     * Only the outcome: nothing is put into words and nothing is looked ahead to.
     *
     * @param amount in the unit of the feature, above 0; without an amount, whether any more is allowed
     * @throws InvalidInputException if nobody can ask for that amount
     */
    public Outcome outcome(String feature, Optional<BigDecimal> amount) {
        refuse(feature, amount);
        return outcomes.to(feature, amount);
    }

    /**
     * The decision, with what follows it; the same that the facts would be given.
     *
     * @param amount in the unit of the feature, above 0; without an amount, whether any more is allowed
     * @throws InvalidInputException if nobody can ask for that amount
     */
    public Decision check(String feature, Optional<BigDecimal> amount) {
        refuse(feature, amount);
        Decision alike = decisions.to(feature, amount);
        return amount.isEmpty() ? alike : alike.on(amount);
    }

    /** As {@link #outcome(String, Optional)}, for any more of the feature. */
    public Outcome outcome(String feature) {
        return outcome(feature, Optional.empty());
    }

    /** As {@link #outcome(String, Optional)}, for that amount. */
    public Outcome outcome(String feature, BigDecimal amount) {
        return outcome(feature, Optional.of(Objects.requireNonNull(amount, "amount")));
    }

    /** As {@link #check(String, Optional)}, for any more of the feature. */
    public Decision check(String feature) {
        return check(feature, Optional.empty());
    }

    /** As {@link #check(String, Optional)}, for that amount. */
    public Decision check(String feature, BigDecimal amount) {
        return check(feature, Optional.of(Objects.requireNonNull(amount, "amount")));
    }

    private void refuse(String feature, Optional<BigDecimal> amount) {
        Objects.requireNonNull(feature, "feature");
        if (amount.isPresent()) {
            Product product = outlook.now().question().product();
            Optional<String> refused = AmountBounds.ofAsked(amount.get(), product.isDivisible(feature));
            if (refused.isPresent()) {
                throw InvalidInputException.of("amount", refused.get());
            }
        }
    }
}
