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
        List<Term> terms =
                facts.subscriptions().stream().map(held -> term(held, calendar)).toList();
        Set<String> held =
                terms.stream().filter(term -> term.inForce(at)).map(Term::plan).collect(Collectors.toSet());
        AgoraStanding standing = new AgoraStanding(highest(held), Lapse.of(terms, held, RANKS, at));
        Optional<Facts.Pending> change = facts.pending()
                .filter(pending -> !calendar.nextMonth(pending.requestedAt()).isAfter(at));
        return change.map(pending -> standing.after(pending, calendar)).orElse(standing);
    }

    /** Renewal by itself outlives the end; an unsubscription takes effect on the 1st of the next month. */
    private static Term term(Facts.Subscription held, LocalCalendar calendar) {
        Optional<Instant> expires = held.until().filter(end -> !held.autoRenew());
        Optional<Instant> unsubscribed = held.unsubscribedAt().map(calendar::nextMonth);
        return new Term(held.plan(), held.from(), Term.Ending.first(expires, unsubscribed));
    }

    private AgoraStanding after(Facts.Pending pending, LocalCalendar calendar) {
        return switch (pending.change()) {
            case CANCEL -> cancelled(calendar.nextMonth(pending.requestedAt()));
            case PLAN ->
                pending.to()
                        .filter(to -> happens(to, pending.agreedBySales()))
                        .map(this::replacedBy)
                        .orElse(this);
        };
    }

    private AgoraStanding cancelled(Instant effective) {
        if (plan.equals(FREE)) {
            return this;
        }
        Lapse cancelled = new Lapse(plan, effective, Reason.PLAN_UNSUBSCRIBED);
        return new AgoraStanding(FREE, Lapse.sorted(Stream.concat(lapses.stream(), Stream.of(cancelled)), RANKS));
    }

    /** Up by itself, down only once sales agreed. */
    private boolean happens(String to, boolean agreed) {
        int step = Integer.compare(RANKS.indexOf(to), RANKS.indexOf(plan));
        return step > 0 || (step < 0 && agreed);
    }

    private AgoraStanding replacedBy(String to) {
        return new AgoraStanding(
                to, lapses.stream().filter(lapse -> !lapse.plan().equals(to)).toList());
    }

    private static String highest(Set<String> held) {
        return RANKS.stream().filter(held::contains).reduce(FREE, (lower, higher) -> higher);
    }
}
