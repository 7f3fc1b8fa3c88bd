package io.entitle.states;

import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Subscription;
import io.entitle.fact.FactsCheck;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves out of an account, one after the other, whatever is not needed for something to hold of it. */
public final class Minimal {

    private static final List<Function<Facts, Stream<Facts>>> LESS = List.of(
            facts -> dropped(facts.subscriptions()).map(plans -> plans(facts, plans)),
            facts -> Stream.of(facts.withPlans(facts.subscriptions(), Optional.empty(), facts.active())),
            facts -> Stream.of(facts.withPlans(facts.subscriptions(), facts.pending(), Optional.empty())),
            facts -> Stream.of(facts.withMoney(Optional.empty(), facts.balance(), facts.paid())),
            facts -> Stream.of(facts.withMoney(facts.arrears(), Optional.empty(), facts.paid())),
            facts -> Stream.of(facts.withMoney(facts.arrears(), facts.balance(), Optional.empty())),
            facts -> dropped(facts.packs()).map(packs -> Altered.withPacks(facts, packs)),
            facts -> Stream.of(Altered.withProjects(facts, List.of())),
            Minimal::unused,
            facts -> facts.peaks().keySet().stream()
                    .sorted()
                    .map(key -> facts.withUse(facts.usage(), without(facts.peaks(), key))
                            .withReadings(facts.readings())),
            facts -> dropped(facts.readings()).map(facts::withReadings),
            Minimal::unknownToday,
            facts -> Stream.of(Altered.as(facts, Facts.Kind.PERSON, facts.contract())),
            facts -> Stream.of(Altered.as(facts, facts.kind(), false)),
            Minimal::plainer);

    private Minimal() {}

    /**
     * The smallest account found that is a document in order, if the one handed in is.
     *
     * @param product what accounts can hold
     * @param holds of the facts handed in, and of those answered
     */
    public static Facts of(Facts facts, Product product, Predicate<Facts> holds) {
        boolean whole = isWhole(facts, product);
        Facts least = facts;
        boolean smaller = true;
        while (smaller) {
            Facts now = least;
            Optional<Facts> less = LESS.stream()
                    .flatMap(step -> step.apply(now))
                    .filter(one -> !one.equals(now) && (!whole || isWhole(one, product)) && holds.test(one))
                    .findFirst();
            least = less.orElse(now);
            smaller = less.isPresent();
        }
        return least;
    }

    private static boolean isWhole(Facts facts, Product product) {
        return FactsCheck.problems(facts, Optional.of(product), Set.of()).isEmpty();
    }

    private static Facts plans(Facts facts, List<Subscription> plans) {
        return facts.withPlans(plans, facts.pending(), facts.active());
    }

    /** Without the use of a feature, and with it without its highest day. */
    private static Stream<Facts> unused(Facts facts) {
        return facts.usage().keySet().stream()
                .sorted()
                .map(key -> facts.withUse(without(facts.usage(), key), without(facts.peaks(), key))
                        .withReadings(facts.readings()));
    }

    /** Projects of which only the month's highest day is known. */
    private static Stream<Facts> unknownToday(Facts facts) {
        return Stream.of(Altered.withProjects(
                facts,
                facts.projects().stream()
                        .map(project -> new Facts.Project(project.id(), project.peakDau()))
                        .toList()));
    }

    /** Plans bought once, without an end, without an unsubscription, without renewal. */
    private static Stream<Facts> plainer(Facts facts) {
        List<Subscription> held = facts.subscriptions();
        return IntStream.range(0, held.size())
                .boxed()
                .flatMap(i -> plainer(held.get(i)).map(plain -> plans(facts, replaced(held, i, plain))));
    }

    private static Stream<Subscription> plainer(Subscription one) {
        Subscription kept = new Subscription(one.plan(), one.from(), one.until(), one.autoRenew(), Optional.empty());
        Subscription ending = new Subscription(one.plan(), one.from(), one.until(), false, one.unsubscribedAt());
        return Stream.of(
                one.bought(List.of()),
                kept.bought(one.purchases()),
                new Subscription(one.plan(), one.from(), Optional.empty(), one.autoRenew(), one.unsubscribedAt()),
                ending.bought(one.purchases()));
    }

    private static <T> List<T> replaced(List<T> items, int at, T with) {
        List<T> replaced = new ArrayList<>(items);
        replaced.set(at, with);
        return replaced;
    }

    private static <T> Stream<List<T>> dropped(List<T> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> {
            List<T> rest = new ArrayList<>(items);
            rest.remove(i);
            return rest;
        });
    }

    private static Map<String, BigDecimal> without(Map<String, BigDecimal> usage, String key) {
        Map<String, BigDecimal> rest = new HashMap<>(usage);
        rest.remove(key);
        return rest;
    }
}
