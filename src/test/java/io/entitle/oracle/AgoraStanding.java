package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an Agora IM account stands: {@code facts/agora-im.md}, "Plan management".
 *
 * @param plan the plan whose rights apply
 * @param lapses the plans no longer held, the latest first
 */
record AgoraStanding(String plan, List<Lapse> lapses) {

    static final String FREE = "free";
    static final List<String> RANKS = List.of(FREE, "basic", "advanced", "enterprise");

    static AgoraStanding of(Facts facts, Instant at) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        List<Term> subscribed =
                facts.subscriptions().stream().map(held -> term(held, calendar)).toList();
        List<Term> terms = facts.pending()
                .filter(pending -> !calendar.nextMonth(pending.requestedAt()).isAfter(at))
                .map(pending -> changed(subscribed, pending, calendar.nextMonth(pending.requestedAt())))
                .orElse(subscribed);
        Set<String> held = plansHeld(terms, at);
        return new AgoraStanding(highest(held), Lapse.of(terms, held, RANKS, at));
    }

    private static Set<String> plansHeld(List<Term> terms, Instant at) {
        return terms.stream().filter(term -> term.inForce(at)).map(Term::plan).collect(Collectors.toSet());
    }

    /** Renewal by itself outlives the end; an unsubscription takes effect on the 1st of the next month. */
    private static Term term(Facts.Subscription held, LocalCalendar calendar) {
        Optional<Instant> expires = held.until().filter(end -> !held.autoRenew());
        Optional<Instant> unsubscribed = held.unsubscribedAt().map(calendar::nextMonth);
        return new Term(held.plan(), held.from(), Term.Ending.first(expires, unsubscribed));
    }

    /** Team ruling: a change is judged by what is in force at the instant at which it takes effect, and lasts. */
    private static List<Term> changed(List<Term> terms, Facts.Pending pending, Instant effect) {
        String plan = highest(plansHeld(terms, effect));
        return switch (pending.change()) {
            case CANCEL ->
                terms.stream()
                        .map(term -> term.inForce(effect) ? cancelled(term, effect) : term)
                        .toList();
            case PLAN ->
                pending.to()
                        .filter(to -> happens(plan, to, pending.agreedBySales()))
                        .map(to -> replaced(terms, to, effect))
                        .orElse(terms);
        };
    }

    private static Term cancelled(Term term, Instant effect) {
        return new Term(term.plan(), term.from(), Optional.of(new Term.Ending(effect, Reason.PLAN_UNSUBSCRIBED)));
    }

    /** Up by itself, down only once sales agreed. */
    private static boolean happens(String from, String to, boolean agreed) {
        int step = Integer.compare(RANKS.indexOf(to), RANKS.indexOf(from));
        return step > 0 || (step < 0 && agreed);
    }

    private static List<Term> replaced(List<Term> terms, String to, Instant effect) {
        return Stream.concat(
                        terms.stream().filter(term -> !term.inForce(effect)),
                        Stream.of(new Term(to, effect, Optional.empty())))
                .toList();
    }

    private static String highest(Set<String> held) {
        return RANKS.stream().filter(held::contains).reduce(FREE, (lower, higher) -> higher);
    }
}
