package io.entitle.vocabulary;

import io.entitle.decision.ChangeAnswer.Outcome;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A rule's word on a change of plan: whether, from when, at what cost, and what becomes of the account. */
public final class ProposedChange {

    private final String rule;
    private final Outcome outcome;
    private final ChangeReason reason;
    private Optional<Moment> effect = Optional.empty();
    private Optional<BigDecimal> cost = Optional.empty();
    private final List<UnaryOperator<Holdings>> changes = new ArrayList<>();
    private final Wording wording = new Wording();

    ProposedChange(String rule, Outcome outcome, ChangeReason reason) {
        this.rule = rule;
        this.outcome = outcome;
        this.reason = reason;
    }

    /** What is due when the change takes effect, in the product's currency. */
    @Conclusion
    public ProposedChange costing(@Amount Object amount) {
        cost = Optional.of(Numerals.value(amount));
        return this;
    }

    /** The account then holds the plan from one moment to another. */
    @Conclusion
    public ProposedChange holding(String plan, Moment from, Moment until) {
        return changing(holdings -> holdings.holding(plan, from, Optional.of(until)));
    }

    /** The account then holds the plan from that moment on. */
    @Conclusion
    public ProposedChange holding(String plan, Moment from) {
        return changing(holdings -> holdings.holding(plan, from, Optional.empty()));
    }

    /** The subscription is then renewed for the months asked for. */
    @Conclusion
    public ProposedChange renewing(Subscription held, Request request) {
        return changing(holdings -> holdings.renewing(held, request, cost));
    }

    /** The subscription is then unsubscribed at that moment. */
    @Conclusion
    public ProposedChange unsubscribing(Subscription held, Moment when) {
        return changing(holdings -> holdings.unsubscribing(held, when));
    }

    /** The subscription is then no longer unsubscribed. */
    @Conclusion
    public ProposedChange keeping(Subscription held) {
        return changing(holdings -> holdings.keeping(held));
    }

    /** No change is then pending. */
    @Conclusion
    public ProposedChange withdrawing() {
        return changing(Holdings::withdrawing);
    }

    /** The user then works in the account of that plan. */
    @Conclusion
    public ProposedChange working(String plan) {
        return changing(holdings -> holdings.working(plan));
    }

    /** The change then stands as one not yet in effect. */
    @Conclusion
    public ProposedChange pending(Request request) {
        return changing(holdings -> holdings.pending(request));
    }

    /** One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values. */
    @Conclusion
    public ProposedChange saying(String en, String zh, Object... values) {
        wording.saying(en, zh, values);
        return this;
    }

    ProposedChange from(Moment moment) {
        effect = Optional.of(moment);
        return this;
    }

    private ProposedChange changing(UnaryOperator<Holdings> change) {
        changes.add(change);
        return this;
    }

    /** Name of the rule whose word it is. */
    @EngineOnly
    public String rule() {
        return rule;
    }

    @EngineOnly
    public Outcome outcome() {
        return outcome;
    }

    @EngineOnly
    public ChangeReason reason() {
        return reason;
    }

    /** When the change takes effect; empty where it does not. */
    @EngineOnly
    public Optional<Moment> effect() {
        return effect;
    }

    @EngineOnly
    public Optional<BigDecimal> cost() {
        return cost;
    }

    /** The account's holdings once the change is made. */
    @EngineOnly
    public Holdings applied(Holdings before) {
        Holdings after = before;
        for (UnaryOperator<Holdings> change : changes) {
            after = change.apply(after);
        }
        return after;
    }

    @EngineOnly
    public Message messageFor(Facts facts) {
        return wording.messageFor(facts).orElseGet(() -> new Message(reason.name(), reason.name()));
    }
}
