package io.entitle.engine;

import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Remedy.Step;
import io.entitle.decision.Remedy.Taker;
import io.entitle.decision.RulePart;
import io.entitle.engine.Changing.Changed;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Holdings;
import io.entitle.vocabulary.ProposedRemedy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules say can be done about a denial, applied to the account; whether it helps is not looked at here. */
record Attempts(Product product, RuleIndex index, Prospects prospects) {

    List<Attempt> against(Denied denied) {
        Offered offered = prospects.offered(denied);
        Parts parts = new Parts(index, offered.supporters());
        return offered.proposed().stream()
                .flatMap(proposed -> attempt(proposed, denied, parts).stream())
                .toList();
    }

    private Optional<Attempt> attempt(ProposedRemedy proposed, Denied denied, Parts parts) {
        List<RulePart> by = parts.of(List.of(new Part(proposed.rule(), Effect.OFFERS)));
        return switch (proposed.action()) {
            case SETTLE, TOP_UP, SWITCH_ACCOUNT -> Optional.of(atOnce(proposed, denied, by));
            case RENEW, SUBSCRIBE, SWITCH ->
                proposed.request().flatMap(request -> changed(proposed, request, denied, by));
            case FREE -> new Freeing(product, denied).attempt(proposed, by);
            case WAIT -> new Waiting(prospects, denied).attempt(proposed, by);
        };
    }

    private static Attempt atOnce(ProposedRemedy proposed, Denied denied, List<RulePart> by) {
        Message words =
                proposed.messageFor(denied.facts()).orElseGet(() -> new Message(proposed.rule(), proposed.rule()));
        Step step = Step.of(proposed.action(), words, denied.when(), proposed.taker(), by)
                .costing(proposed.cost())
                .about(proposed.plan());
        return new Attempt(step, proposed.applied(new Holdings(denied.facts())).facts());
    }

    /** What the customer cannot change alone is tried with the agreement of sales. */
    private Optional<Attempt> changed(
            ProposedRemedy proposed, ChangeRequest request, Denied denied, List<RulePart> by) {
        Changed alone = prospects.change(denied.facts(), denied.at(), request);
        boolean bySales = alone.answer().outcome() == ChangeAnswer.Outcome.CONTACT_SALES;
        Changed changed = bySales ? prospects.change(denied.facts(), denied.at(), request.agreed()) : alone;
        Taker taker = bySales ? Taker.SALES : proposed.taker();
        return changed.answer()
                .effectiveAt()
                .map(when -> new Attempt(
                        step(proposed, denied, changed.answer(), when, taker, by),
                        inTheSameAccount(denied.facts(), changed.facts())));
    }

    /** Whoever buys a plan still works in the account that is open; to go to the new one's is a step of its own. */
    private static Facts inTheSameAccount(Facts before, Facts after) {
        boolean bought = !after.subscriptions().equals(before.subscriptions());
        return bought ? after.withPlans(after.subscriptions(), after.pending(), before.active()) : after;
    }

    private static Step step(
            ProposedRemedy proposed,
            Denied denied,
            ChangeAnswer change,
            OffsetDateTime when,
            Taker taker,
            List<RulePart> by) {
        Message words = proposed.messageFor(denied.facts()).orElseGet(change::message);
        List<RulePart> rules =
                Stream.concat(by.stream(), change.rules().stream()).toList();
        return Step.of(proposed.action(), words, when, taker, rules)
                .costing(change.cost())
                .about(proposed.plan())
                .breaking(change.losses(), change.overLimit());
    }
}
