package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The facts of an account while a change of plan is applied to them. Immutable. */
public record Holdings(Facts facts) {

    Holdings holding(String plan, Moment from, Optional<Moment> until) {
        List<Facts.Subscription> held = new ArrayList<>(facts.subscriptions());
        held.add(new Facts.Subscription(
                plan, from.instant(), until.map(Moment::instant), until.isEmpty(), Optional.empty(), List.of()));
        return with(held, facts.pending(), facts.active().map(open -> plan));
    }

    /** The renewal stands beside the purchases before it, with its own day and price. */
    Holdings renewing(Subscription held, Request request, Optional<BigDecimal> amount) {
        Moment until = held.renewedFor(request.months());
        return replacing(held, old -> {
            Instant end = old.until().orElseThrow();
            List<Facts.Purchase> purchases = new ArrayList<>(old.purchases());
            if (purchases.isEmpty()) {
                purchases.add(new Facts.Purchase(old.from(), old.from(), end, Optional.empty(), Optional.empty()));
            }
            purchases.add(new Facts.Purchase(
                    request.at().instant(), end, until.instant(), Optional.of(request.months()), amount));
            return prolonged(old, until.instant(), purchases);
        });
    }

    private static Facts.Subscription prolonged(Facts.Subscription old, Instant until, List<Facts.Purchase> purchases) {
        return new Facts.Subscription(
                old.plan(), old.from(), Optional.of(until), old.autoRenew(), old.unsubscribedAt(), purchases);
    }

    Holdings unsubscribing(Subscription held, Moment when) {
        return replacing(
                held,
                old -> new Facts.Subscription(
                        old.plan(),
                        old.from(),
                        old.until(),
                        old.autoRenew(),
                        Optional.of(when.instant()),
                        old.purchases()));
    }

    Holdings keeping(Subscription held) {
        return replacing(
                held,
                old -> new Facts.Subscription(
                        old.plan(), old.from(), old.until(), old.autoRenew(), Optional.empty(), old.purchases()));
    }

    Holdings withdrawing() {
        return with(facts.subscriptions(), Optional.empty(), facts.active());
    }

    Holdings working(String plan) {
        return with(facts.subscriptions(), facts.pending(), Optional.of(plan));
    }

    Holdings pending(Request request) {
        boolean cancels = request.to().isEmpty();
        Facts.Pending pending = new Facts.Pending(
                cancels ? Facts.Change.CANCEL : Facts.Change.PLAN,
                Optional.of(request.to()).filter(to -> !to.isEmpty()),
                request.at().instant(),
                request.agreedBySales());
        return with(facts.subscriptions(), Optional.of(pending), facts.active());
    }

    Holdings settled() {
        return new Holdings(facts.withMoney(Optional.empty(), facts.balance(), facts.paid()));
    }

    Holdings toppedUpTo(BigDecimal minimum) {
        Optional<Facts.Balance> balance = facts.balance().map(left -> new Facts.Balance(minimum, left.deductedOn()));
        return new Holdings(facts.withMoney(facts.arrears(), balance, Optional.of(true)));
    }

    Holdings paidIn() {
        return new Holdings(facts.withMoney(facts.arrears(), facts.balance(), Optional.of(true)));
    }

    private Holdings replacing(Subscription held, UnaryOperator<Facts.Subscription> change) {
        List<Facts.Subscription> subscriptions = facts.subscriptions().stream()
                .map(old -> same(old, held) ? change.apply(old) : old)
                .toList();
        return with(subscriptions, facts.pending(), facts.active());
    }

    private static boolean same(Facts.Subscription old, Subscription held) {
        return old.plan().equals(held.plan())
                && old.from().equals(held.from().instant())
                && old.until().equals(held.until().map(Moment::instant));
    }

    private Holdings with(
            List<Facts.Subscription> subscriptions, Optional<Facts.Pending> pending, Optional<String> active) {
        return new Holdings(facts.withPlans(subscriptions, pending, active));
    }
}
