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
        return pending(facts, Instant.MAX)
                .map(change -> changed(facts, change, calendar))
                .orElseGet(() -> terms(facts, calendar));
    }

    /** "The later act wins: unsubscribing withdraws a pending change requested before it" (rulings). */
    static Optional<Facts.Pending> pending(Facts facts, Instant at) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        return facts.pending()
                .filter(change -> facts.subscriptions().stream()
                        .flatMap(held -> held.unsubscribedAt().filter(asked -> isHeld(held, asked)).stream())
                        .noneMatch(later -> !later.isAfter(at)
                                && later.isAfter(change.requestedAt())
                                && later.isBefore(calendar.nextMonth(change.requestedAt()))));
    }

    /** By default a plan renews itself; an unsubscription takes effect on the 1st of the next month. */
    static Term term(Facts.Subscription held, LocalCalendar calendar) {
        return new Term(
                held.plan(),
                held.from(),
                Term.Ending.first(expiry(held), held.unsubscribedAt().map(calendar::nextMonth)));
    }

    /** Of what is over, or free, nothing is unsubscribed. */
    private static boolean isHeld(Facts.Subscription held, Instant at) {
        return !held.plan().equals(AgoraStanding.FREE)
                && expiry(held).filter(end -> !end.isAfter(at)).isEmpty();
    }

    private static Optional<Instant> expiry(Facts.Subscription held) {
        return held.until().filter(end -> !held.autoRenew());
    }

    private static List<Term> terms(Facts facts, LocalCalendar calendar) {
        return held(facts).map(held -> term(held, calendar)).toList();
    }

    /** What ends as it begins was never in force. */
    private static Stream<Facts.Subscription> held(Facts facts) {
        return facts.subscriptions().stream()
                .filter(held -> held.until().filter(held.from()::equals).isEmpty());
    }

    /** A change is judged by what is in force on the 1st of the next month, when it takes effect, and lasts. */
    private static List<Term> changed(Facts facts, Facts.Pending change, LocalCalendar calendar) {
        Instant effect = calendar.nextMonth(change.requestedAt());
        List<Term> terms = terms(facts, calendar);
        List<Term> outlived =
                held(facts).map(held -> outliving(held, change, calendar)).toList();
        boolean cancels = change.change() == Facts.Change.CANCEL;
        boolean subscribed = outlived.stream().anyMatch(term -> term.inForce(effect));
        boolean stays =
                !outlived.equals(terms) && change.to().equals(Optional.of(Ladder.AGORA.planAt(outlived, effect)));
        Optional<String> to = change.to()
                .filter(plan -> subscribed && (stays || happens(Ladder.AGORA.planAt(outlived, effect), plan, change)));
        if (!cancels && to.isEmpty()) {
            return terms;
        }
        Stream<Term> until = (cancels ? terms : outlived)
                .stream().map(term -> term.inForce(effect) ? ended(term, effect, cancels) : term);
        return Stream.concat(until, to.stream().map(plan -> new Term(plan, effect, Optional.empty())))
                .toList();
    }

    /** An unsubscription asked for before the change, in the same month, is outdone by it: the later act wins. */
    private static Term outliving(Facts.Subscription held, Facts.Pending change, LocalCalendar calendar) {
        boolean outdone = held.unsubscribedAt()
                .filter(asked -> calendar.nextMonth(asked).equals(calendar.nextMonth(change.requestedAt())))
                .isPresent();
        return outdone
                ? new Term(held.plan(), held.from(), Term.Ending.first(expiry(held), Optional.empty()))
                : term(held, calendar);
    }

    /** Up by oneself, down once sales agreed; asking for the plan that was unsubscribed keeps it. */
    private static boolean happens(String from, String to, Facts.Pending pending) {
        int step = Ladder.AGORA.step(from, to);
        return step > 0 || (step < 0 && pending.agreedBySales());
    }

    private static Term ended(Term term, Instant effect, boolean cancelled) {
        Term.Ending ending =
                cancelled ? new Term.Ending(effect, Reason.PLAN_UNSUBSCRIBED) : Term.Ending.replaced(effect);
        return new Term(term.plan(), term.from(), Optional.of(ending));
    }
}
