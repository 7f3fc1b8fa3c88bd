package io.entitle.messages;

import static io.entitle.messages.Grid.account;
import static io.entitle.messages.Grid.instant;

import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Subscription;
import io.entitle.fact.FactsBuilder;
import io.entitle.fact.Product;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts on each plan of a catalogue: in force, soon to end, lapsed, given up, kept, or about to change. */
record Standings(Product product, Product.Plan plan, Instant at) {

    private static final Instant NOW = instant("2025-06-20T10:00:00");
    private static final Instant BEFORE_THE_CHANGE = instant("2025-03-20T10:00:00");
    private static final Instant FROM = instant("2024-11-10T00:00:00");
    private static final Instant LATER = instant("2025-07-10T00:00:00");

    static Stream<Sample> of(Product product) {
        Sample nothing = new Sample("nothing held", account(product).build(), NOW);
        Stream<Sample> held = product.ladder().stream()
                .filter(plan -> plan.rank() > product.ladder().get(0).rank())
                .flatMap(plan -> Stream.of(NOW, BEFORE_THE_CHANGE)
                        .filter(at -> at.equals(NOW) || !plan.onSale())
                        .flatMap(at -> new Standings(product, plan, at).all()));
        return Stream.concat(Stream.of(nothing), held);
    }

    private Stream<Sample> all() {
        return Stream.of(
                sample("in force", holding(LATER, false)),
                sample("renewing itself", holding(LATER, true)),
                sample("ends in days", holding(at.plusSeconds(4 * 86_400), false)),
                sample("lapsed", holding(instant("2025-03-01T00:00:00"), false)),
                sample("lapsed today", holding(at.minusSeconds(3600), false)),
                sample("given up today", givenUp(at.minusSeconds(3600))),
                sample("given up before", givenUp(instant("2025-02-05T00:00:00"))),
                sample(
                        "lapsed, its account open",
                        holding(instant("2025-03-01T00:00:00"), false).active(plan.key())),
                sample(
                        "in force, the lowest plan's account open",
                        holding(LATER, false).active(lowest())),
                sample(
                        "ends in days, the lowest plan's account open",
                        holding(at.plusSeconds(4 * 86_400), false).active(lowest())),
                sample(
                        "to be cancelled",
                        holding(LATER, true)
                                .pending(new Facts.Pending(
                                        Facts.Change.CANCEL, Optional.empty(), at.minusSeconds(60), false))),
                sample("to be changed", holding(LATER, true).pendingChange(highest(), at.minusSeconds(60))),
                sample("with the highest plan", holding(LATER, false).subscription(highest(), FROM, LATER)));
    }

    private String lowest() {
        return product.ladder().get(0).key();
    }

    private String highest() {
        return product.ladder().get(product.ladder().size() - 1).key();
    }

    private FactsBuilder holding(Instant until, boolean autoRenew) {
        return account(product)
                .subscription(
                        new Subscription(plan.key(), FROM, Optional.of(until), autoRenew, Optional.empty(), List.of()));
    }

    private FactsBuilder givenUp(Instant when) {
        return account(product)
                .subscription(
                        new Subscription(plan.key(), FROM, Optional.of(LATER), true, Optional.of(when), List.of()));
    }

    private Sample sample(String name, FactsBuilder facts) {
        String when = at.equals(NOW) ? "" : " (March)";
        return new Sample(plan.en() + " " + name + when, facts.build(), at);
    }
}
