package io.entitle.vocabulary;

import io.entitle.decision.Remedy.Action;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where rules conclude what can be done about a denial. Each conclusion is tried on the account before it is offered;
 * what does not help is never shown, so a rule only says what exists.
 */
public final class Remedies {

    private final Attribution attribution;
    private final List<ProposedRemedy> proposed = new ArrayList<>();

    public Remedies(Attribution attribution) {
        this.attribution = attribution;
    }

    /** Pay a debt; it is gone then. */
    @Conclusion
    public ProposedRemedy settle(Arrears debt) {
        return propose(Action.SETTLE).costing(debt.amount()).applying(Holdings::settled);
    }

    /** Top the balance up to a minimum, in the product's currency; the account is a paid one then. */
    @Conclusion
    public ProposedRemedy topUp(Balance balance, @Amount(least = Amount.Least.ANY, written = true) Object minimum) {
        return propose(Action.TOP_UP)
                .costing(Money.shortfall(balance.amount(), minimum))
                .applying(holdings -> holdings.toppedUpTo(Numerals.value(minimum)));
    }

    /**
     * Pay in any amount; whoever paid once has a paid account.
     *
     * @param least the least that can be paid in
     */
    @Conclusion
    public ProposedRemedy topUp(@Amount(written = true) Object least) {
        return propose(Action.TOP_UP).costing(Numerals.value(least)).applying(Holdings::paidIn);
    }

    /** Work in the account of another plan. */
    @Conclusion
    public ProposedRemedy workIn(String plan) {
        return propose(Action.SWITCH_ACCOUNT).about(plan).applying(holdings -> holdings.working(plan));
    }

    /** Subscribe a plan on sale for a month, if the rules on changes allow it, at what they say it costs. */
    @Conclusion
    public ProposedRemedy subscribe(Offer offer) {
        return request(Action.SUBSCRIBE, new ChangeRequest(Kind.SUBSCRIBE, offer.plan(), BigDecimal.ONE, false));
    }

    /** Switch to a plan on sale for a month, if the rules on changes allow it, at what they say it costs. */
    @Conclusion
    public ProposedRemedy switchTo(Offer offer) {
        return request(Action.SWITCH, new ChangeRequest(Kind.SWITCH, offer.plan(), BigDecimal.ONE, false));
    }

    /** Renew for a month, if the rules on changes allow it, at what they say it costs. */
    @Conclusion
    public ProposedRemedy renew() {
        return request(Action.RENEW, new ChangeRequest(Kind.RENEW, "", BigDecimal.ONE, false));
    }

    /** Give up as many units of a feature as it takes. */
    @Conclusion
    public ProposedRemedy free(String feature) {
        return propose(Action.FREE).of(feature);
    }

    /** Wait until a count starts anew, or until something else comes about. */
    @Conclusion
    public ProposedRemedy await() {
        return propose(Action.WAIT);
    }

    private ProposedRemedy request(Action action, ChangeRequest change) {
        return propose(action).about(change.to()).requesting(change);
    }

    private ProposedRemedy propose(Action action) {
        ProposedRemedy remedy = new ProposedRemedy(attribution.rule(), action);
        proposed.add(remedy);
        return remedy;
    }

    @EngineOnly
    public List<ProposedRemedy> proposed() {
        return List.copyOf(proposed);
    }
}
