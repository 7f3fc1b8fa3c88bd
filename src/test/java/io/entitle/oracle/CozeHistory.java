package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.util.List;
import java.util.Optional;

/** {@code facts/coze.md}, "Lifecycle": which plans a Coze account holds from when to when, over all time. */
final class CozeHistory {

    private CozeHistory() {}

    /** Renewal is by hand; unsubscribing ends the plan at that instant. */
    static List<Term> of(Facts facts) {
        return facts.subscriptions().stream().map(CozeHistory::term).toList();
    }

    /** `basic` becomes `personal-free` by itself at the change. */
    static Term term(Facts.Subscription held) {
        Optional<Term.Ending> ending = Term.Ending.first(held.until(), held.unsubscribedAt());
        boolean untilTheChange = held.plan().equals("basic")
                && ending.filter(end -> end.at().isBefore(CozeStanding.CHANGE)).isEmpty();
        return new Term(
                held.plan(),
                held.from(),
                untilTheChange ? Optional.of(new Term.Ending(CozeStanding.CHANGE, Reason.PLAN_EXPIRED)) : ending);
    }
}
