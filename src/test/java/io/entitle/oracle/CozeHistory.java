package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code facts/coze.md}, "Lifecycle": which plans a Coze account holds from when to when, over all time. */
final class CozeHistory {

    private static final String PROFESSIONAL = "professional";

    private CozeHistory() {}

    /** Renewal is by hand; unsubscribing ends the plan at that instant. */
    static List<Term> of(Facts facts) {
        return facts.subscriptions().stream()
                .filter(held -> !Chain.isVoid(held))
                .map(held -> term(facts, held))
                .toList();
    }

    static Term term(Facts facts, Facts.Subscription held) {
        Optional<Term.Ending> ending = Term.Ending.first(held.until(), held.unsubscribedAt());
        Optional<Term.Ending> change = switch (held.plan()) {
            // "`basic` becomes `personal-free` by itself at the change."
            case "basic" -> Optional.of(new Term.Ending(CozeStanding.CHANGE, Reason.PLAN_EXPIRED));
            case PROFESSIONAL -> replacement(facts, held);
            default -> Optional.empty();
        };
        return new Term(held.plan(), held.from(), earlier(ending, change));
    }

    /** Of what another plan has replaced nothing is left, not even that it lapsed. */
    static boolean isGone(Facts facts, Facts.Subscription held, Instant at) {
        return switch (held.plan()) {
            case "basic" -> !at.isBefore(CozeStanding.CHANGE);
            case PROFESSIONAL ->
                replacement(facts, held).filter(then -> !then.at().isAfter(at)).isPresent();
            default -> false;
        };
    }

    /** "The first new plan that is subscribed replaces `professional` for good" (rulings). */
    private static Optional<Term.Ending> replacement(Facts facts, Facts.Subscription professional) {
        return facts.subscriptions().stream()
                .filter(held -> CozePurchase.isForSale(held.plan()) && !Chain.isVoid(held))
                .map(Facts.Subscription::from)
                .filter(from -> !from.isBefore(professional.from()))
                .min(Comparator.naturalOrder())
                .map(Term.Ending::replaced);
    }

    private static Optional<Term.Ending> earlier(Optional<Term.Ending> own, Optional<Term.Ending> change) {
        Instant then = change.map(Term.Ending::at).orElse(Instant.MAX);
        return own.filter(end -> end.at().isBefore(then)).or(() -> change);
    }
}
