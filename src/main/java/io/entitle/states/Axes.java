package io.entitle.states;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plans of an account, and the time. */
record Axes(Traits traits, List<Instant> anchors) {

    Axes {
        anchors = List.copyOf(anchors);
    }

    private Distinctions seen() {
        return traits.seen();
    }

    /** Each anchor, a second before it and a second after it. */
    Axis instants() {
        List<Trait> instants = new ArrayList<>();
        for (Instant anchor : anchors) {
            for (long seconds : new long[] {0, -1, 1}) {
                instants.add(draft -> draft.ask(anchor, seconds));
            }
        }
        return new Axis("instant", instants);
    }

    Axis plan() {
        return Axis.of("plan", traits.plans((draft, plan) -> draft.first.plan = Optional.of(plan)));
    }

    Axis from() {
        return traits.date("its begin", "Subscription.from", (draft, date) -> draft.first.from = Optional.of(date));
    }

    Axis until() {
        return traits.end("its end", "Subscription.until", (draft, date) -> draft.first.until = Optional.of(date));
    }

    Axis unsubscribed() {
        return traits.end(
                "its unsubscription",
                "Subscription.unsubscribedAt",
                (draft, date) -> draft.first.unsubscribedAt = Optional.of(date));
    }

    Axis autoRenew() {
        return traits.onlyIf(
                seen().reads("Subscription.autoRenew"), "its renewal", List.of(draft -> draft.first.autoRenew = true));
    }

    Axis buying() {
        return traits.onlyIf(
                seen().readsAny("Purchase"),
                "how it was bought",
                List.of(draft -> draft.first.buying = Buying.RENEWED, draft -> draft.first.buying = Buying.AGREED));
    }

    Axis otherPlan() {
        return Axis.of("second plan", traits.plans((draft, plan) -> draft.second.plan = Optional.of(plan)));
    }

    /** Of a second plan only whether it is in force, begins or is over. */
    Axis otherPeriod() {
        return Axis.of(
                "its period",
                List.of(
                        draft -> draft.second.until = Optional.of(draft.anchor),
                        draft -> draft.second.from = Optional.of(draft.anchor),
                        draft -> draft.second.unsubscribedAt = Optional.of(draft.anchor)));
    }

    Axis active() {
        return traits.onlyIf(
                seen().reads("Account.active"),
                "account worked in",
                traits.plans((draft, plan) -> draft.active = Optional.of(plan)));
    }

    Axis change() {
        List<Trait> changes = new ArrayList<>(traits.plans((draft, plan) -> ask(draft, plan, false)));
        if (seen().reads("Pending.agreedBySales")) {
            changes.addAll(traits.plans((draft, plan) -> ask(draft, plan, true)));
        }
        changes.add(draft -> draft.change = Optional.of(Facts.Change.CANCEL));
        return traits.onlyIf(seen().readsAny("Pending"), "change asked for", changes);
    }

    private static void ask(Draft draft, String plan, boolean agreed) {
        draft.change = Optional.of(Facts.Change.PLAN);
        draft.to = Optional.of(plan);
        draft.agreed = agreed;
    }

    Axis asked() {
        return traits.date(
                "when it was asked for", "Pending.requestedAt", (draft, date) -> draft.requestedAt = Optional.of(date));
    }
}
