package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random accounts of any product that differ little from each other, as those do of which one is answered for another. */
final class GeneratedAccounts {

    private static final List<String> ZONES = List.of("Asia/Shanghai", "UTC", "Pacific/Kiritimati", "America/New_York");
    private static final List<String> NUMBERS =
            List.of("0", "1", "49", "50", "51", "100", "100.0", "100.5", "150", "4000");

    /** Month ends, a leap day, and years that are far enough apart for a step to lead one of them out of the calendar. */
    private static final List<String> DATES = List.of(
            "2024-02-29T00:00",
            "2025-01-31T00:00",
            "2025-05-31T13:00",
            "2025-06-01T00:00",
            "2025-06-20T00:00",
            "2026-06-01T00:00");

    private static final int ALIKE = 8;

    private final Product product;
    private final Random random;
    private final List<String> plans;
    private final List<String> features;

    GeneratedAccounts(Product product, long seed) {
        this.product = product;
        this.random = new Random(seed);
        this.plans = List.copyOf(product.plans().keySet());
        this.features = List.copyOf(product.features().keySet());
    }

    /** An account and the instant to ask it at. */
    record Asked(Facts facts, Instant at) {}

    /** So many accounts, families of which share all that is not their own, in random order. */
    List<Asked> some(int howMany) {
        List<Asked> some = new ArrayList<>();
        while (some.size() < howMany) {
            Asked first = asked();
            some.add(first);
            IntStream.range(1, Math.min(ALIKE, howMany - some.size() + 1)).forEach(any -> some.add(like(first)));
        }
        Collections.shuffle(some, random);
        return some;
    }

    private Asked asked() {
        ZoneId zone = ZoneId.of(oneOf(ZONES));
        return new Asked(
                new Facts(
                        "account-" + random.nextInt(1_000_000),
                        product.key(),
                        oneOf(List.of(Facts.Kind.values())),
                        zone,
                        list(3, () -> subscription(zone)),
                        maybe(20, () -> pending(zone)),
                        maybe(40, () -> arrears(zone)),
                        maybe(40, () -> new Facts.Balance(number(), date(zone))),
                        maybe(20, random::nextBoolean),
                        chance(10),
                        usage(),
                        list(2, () -> new Facts.Project("project-" + random.nextInt(100), number())),
                        list(2, () -> pack(zone)),
                        maybe(25, () -> oneOf(plans)),
                        Optional.empty()),
                date(zone).plusSeconds(random.nextInt(3) - 1L));
    }

    /** One of the same facts, but for amounts, a date or an instant. */
    private Asked like(Asked first) {
        Facts facts = first.facts();
        ZoneId zone = facts.zone();
        return switch (random.nextInt(5)) {
            case 0 -> new Asked(facts.withUsage(usage()), first.at());
            case 1 -> new Asked(facts, date(zone));
            case 2 -> new Asked(money(facts, facts.arrears().map(debt -> arrears(zone))), first.at());
            case 3 -> new Asked(facts.withPlans(moved(facts, zone), facts.pending(), facts.active()), first.at());
            default ->
                new Asked(
                        money(facts, facts.arrears().map(debt -> new Facts.Arrears(number(), debt.since()))),
                        first.at());
        };
    }

    private static Facts money(Facts facts, Optional<Facts.Arrears> arrears) {
        return facts.withMoney(arrears, facts.balance(), facts.paid());
    }

    private List<Facts.Subscription> moved(Facts facts, ZoneId zone) {
        return facts.subscriptions().stream()
                .map(held -> new Facts.Subscription(
                        held.plan(),
                        date(zone),
                        held.until().map(any -> date(zone)),
                        held.autoRenew(),
                        held.unsubscribedAt().map(any -> date(zone))))
                .toList();
    }

    private Facts.Subscription subscription(ZoneId zone) {
        return new Facts.Subscription(
                oneOf(plans), date(zone), maybe(60, () -> date(zone)), chance(20), maybe(15, () -> date(zone)));
    }

    private Facts.Pending pending(ZoneId zone) {
        boolean cancels = chance(40);
        return new Facts.Pending(
                cancels ? Facts.Change.CANCEL : Facts.Change.PLAN,
                cancels ? Optional.empty() : Optional.of(oneOf(plans)),
                date(zone),
                chance(30));
    }

    private Facts.Arrears arrears(ZoneId zone) {
        return new Facts.Arrears(number(), date(zone));
    }

    private Facts.Pack pack(ZoneId zone) {
        return new Facts.Pack(
                "pack-" + random.nextInt(100),
                oneOf(plans),
                number(),
                number(),
                date(zone),
                maybe(60, () -> date(zone)));
    }

    private Map<String, BigDecimal> usage() {
        Map<String, BigDecimal> usage = new TreeMap<>();
        list(4, () -> oneOf(features)).forEach(feature -> usage.put(feature, number()));
        // Those that rules are generated about are used more often than others.
        features.stream().limit(3).filter(any -> chance(60)).forEach(feature -> usage.put(feature, number()));
        return usage;
    }

    private BigDecimal number() {
        return new BigDecimal(oneOf(NUMBERS));
    }

    private Instant date(ZoneId zone) {
        return LocalDateTime.parse(oneOf(DATES)).atZone(zone).toInstant();
    }

    private <T> List<T> list(int most, Supplier<T> of) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(any -> of.get())
                .toList();
    }

    private <T> Optional<T> maybe(int percent, Supplier<T> of) {
        return chance(percent) ? Optional.of(of.get()) : Optional.empty();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
