package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code facts/agora-im.md}, "Plan management": which plans an Agora IM account holds from when to when, over all time. */
final class AgoraHistory {

    private AgoraHistory() {}

    static List<Term> of(Facts facts) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        List<Term> terms =
                facts.subscriptions().stream().map(held -> term(held, calendar)).toList();
        return facts.pending()
                .map(pending -> changed(terms, pending, calendar.nextMonth(pending.requestedAt())))
                .orElse(terms);
    }

    /** By default a plan renews itself; an unsubscription takes effect on the 1st of the next month. */
    static Term term(Facts.Subscription held, LocalCalendar calendar) {
        Optional<Instant> expires = held.until().filter(end -> !held.autoRenew());
        return new Term(
                held.plan(),
                held.from(),
                Term.Ending.first(expires, held.unsubscribedAt().map(calendar::nextMonth)));
    }

    /** A change is judged by what is in force on the 1st of the next month, when it takes effect, and lasts. */
    private static List<Term> changed(List<Term> terms, Facts.Pending pending, Instant effect) {
        boolean cancels = pending.change() == Facts.Change.CANCEL;
        Optional<String> to = pending.to().filter(plan -> happens(Ladder.AGORA.planAt(terms, effect), plan, pending));
        if (!cancels && to.isEmpty()) {
            return terms;
        }
        Stream<Term> until = terms.stream().map(term -> term.inForce(effect) ? ended(term, effect) : term);
        return Stream.concat(until, to.stream().map(plan -> new Term(plan, effect, Optional.empty())))
                .toList();
    }

    /** Up by oneself, down once sales agreed. */
    private static boolean happens(String from, String to, Facts.Pending pending) {
        int step = Ladder.AGORA.step(from, to);
        return step > 0 || (step < 0 && pending.agreedBySales());
    }

    private static Term ended(Term term, Instant effect) {
        return new Term(term.plan(), term.from(), Optional.of(new Term.Ending(effect, Reason.PLAN_UNSUBSCRIBED)));
    }
}
