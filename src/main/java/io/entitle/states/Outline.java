package io.entitle.states;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account in outline: without what it has used, and with each date only as past, present or to come. Accounts of one
 * outline are mostly answered alike by whoever does not look at use, so that one of them can be asked for all.
 */
public record Outline(List<Object> parts) {

    public Outline {
        parts = List.copyOf(parts);
    }

    /**
     * The outline of an account.
     *
     * @param at the instant that dates are seen from
     */
    public static Outline of(Facts facts, Instant at) {
        Stream<Object> held = facts.subscriptions().stream()
                .flatMap(one -> Stream.of(
                        one.plan(),
                        one.autoRenew(),
                        side(one.from(), at),
                        side(one.until(), at),
                        side(one.unsubscribedAt(), at)));
        Stream<Object> pending = facts.pending().stream()
                .flatMap(one -> Stream.of(one.change(), one.to(), one.agreedBySales(), side(one.requestedAt(), at)));
        Stream<Object> money = Stream.of(
                facts.arrears().map(debt -> List.of(debt.amount(), side(debt.since(), at))),
                facts.balance().map(left -> List.of(left.amount(), side(left.deductedOn(), at))));
        Stream<Object> rest = Stream.of(facts.kind(), facts.contract(), facts.paid(), facts.active());
        return new Outline(
                Stream.of(held, pending, money, rest).flatMap(parts -> parts).toList());
    }

    private static Optional<Integer> side(Optional<Instant> date, Instant at) {
        return date.map(known -> side(known, at));
    }

    private static int side(Instant date, Instant at) {
        return Integer.signum(date.compareTo(at));
    }
}
