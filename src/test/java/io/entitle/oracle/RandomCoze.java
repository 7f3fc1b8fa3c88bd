package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One random Coze account. */
final class RandomCoze {

    private static final PriceList PRICES = CozePriceList.read();
    private static final List<String> PLANS = List.of(
            "personal-advanced",
            "personal-advanced",
            "team",
            "team",
            "team",
            "enterprise",
            "enterprise",
            "professional",
            "basic",
            "basic");
    private static final Set<String> FOR_A_TERM = Set.of("personal-advanced", "team", "enterprise");
    /** Told apart by day or month, where it is. */
    private static final Set<String> READ =
            Set.of("points", "agent.invoke", "team.member.add", "knowledge.storage", "trace.report");

    private static final List<String> ANY_PLAN = CozeStanding.RANKS;

    private final Dice dice;
    private final ZoneId zone;
    private final SampleAccount account = SampleAccount.coze();
    private final List<Facts.Subscription> held = new ArrayList<>();
    /** Instants worth asking at. */
    private final List<Instant> edges = new ArrayList<>(List.of(CozeStanding.CHANGE));

    RandomCoze(Dice dice) {
        this.dice = dice;
        this.zone = dice.zone();
        account.zone(zone.getId());
    }

    RandomAccounts.Sample sample(long seed) {
        int howMany = dice.oneOf(List.of(0, 1, 1, 1, 2, 2, 2, 3, 3, 4));
        for (int i = 0; i < howMany; i++) {
            subscribe();
        }
        if (dice.chance(12)) {
            owe();
        }
        for (int i = dice.below(5); i > 2; i--) {
            buyPack();
        }
        if (dice.chance(50)) {
            account.worksIn(planOfInterest());
        }
        use();
        return new RandomAccounts.Sample(seed, account.build(), at());
    }

    private void subscribe() {
        Optional<Facts.Subscription> last =
                held.isEmpty() || dice.chance(60) ? Optional.empty() : Optional.of(held.get(held.size() - 1));
        String plan = dice.chance(3) ? "personal-free" : dice.oneOf(PLANS);
        Instant from = last.flatMap(Facts.Subscription::until).orElseGet(() -> dice.instant(zone));
        if (last.isPresent() && dice.chance(40)) {
            plan = last.get().plan();
        }
        Facts.Subscription next = FOR_A_TERM.contains(plan)
                ? bought(plan, from)
                : new Facts.Subscription(plan, from, maybe(75, from), dice.chance(30), maybe(20, from));
        held.add(dice.chance(10) ? sameEnd(next) : next);
        account.holds(held.get(held.size() - 1));
        noteEdges(held.get(held.size() - 1));
    }

    /** For some months, often renewed, now and then void or unsubscribed; sometimes for any number of days. */
    private Facts.Subscription bought(String plan, Instant from) {
        boolean renewed = dice.chance(35);
        Optional<Instant> unsubscribed = dice.chance(3) ? Optional.of(from) : maybe(20, from);
        if (!renewed) {
            Instant until = dice.chance(3) ? from : dice.after(from, zone);
            return new Facts.Subscription(plan, from, Optional.of(until), dice.chance(30), unsubscribed);
        }
        List<Facts.Purchase> purchases = purchases(plan, from);
        Instant until = purchases.get(purchases.size() - 1).until();
        return new Facts.Subscription(plan, from, Optional.of(until), dice.chance(30), unsubscribed, purchases);
    }

    /** Each renewal is bought before the end of what it prolongs. */
    private List<Facts.Purchase> purchases(String plan, Instant from) {
        Facts.Subscription any = new Facts.Subscription(plan, from, Optional.empty(), false, Optional.empty());
        Chain chain = Chain.of(held, any, new LocalCalendar(zone));
        List<Facts.Purchase> purchases = new ArrayList<>();
        Instant begin = from;
        Instant bought = from;
        int months = chain.calendar().day(from).equals(chain.anchor()) ? 0 : chain.months(from);
        for (int i = dice.below(4); i >= 0; i--) {
            int more = 1 + dice.below(3);
            months += more;
            Optional<BigDecimal> stated = dice.chance(50) ? Optional.of(BigDecimal.valueOf(more)) : Optional.empty();
            Optional<BigDecimal> agreed = dice.chance(15) ? Optional.of(new BigDecimal("88.8")) : Optional.empty();
            purchases.add(new Facts.Purchase(bought, begin, chain.end(months), stated, agreed));
            begin = chain.end(months);
            bought = begin.minus(Duration.ofDays(dice.below(25))).minusSeconds(1);
            edges.add(bought);
        }
        return purchases;
    }

    /** Two plans that end at once: the higher one is named. */
    private Facts.Subscription sameEnd(Facts.Subscription next) {
        return held.stream()
                .flatMap(other -> other.until().stream())
                .filter(other -> other.isAfter(next.from()))
                .findFirst()
                .map(end -> new Facts.Subscription(
                        next.plan(), next.from(), Optional.of(end), false, next.unsubscribedAt()))
                .orElse(next);
    }

    private void noteEdges(Facts.Subscription subscription) {
        edges.add(subscription.from());
        subscription.until().ifPresent(edges::add);
        subscription.unsubscribedAt().ifPresent(edges::add);
    }

    private void owe() {
        Instant since = dice.instant(zone);
        account.owes(dice.oneOf(List.of("0", "0.00", "0.01", "9.9", "1200")), since);
        edges.add(since);
    }

    private void buyPack() {
        Instant boughtOn = held.isEmpty() || dice.chance(30)
                ? dice.instant(zone)
                : dice.oneOf(held).from();
        Optional<Instant> until = maybe(50, boughtOn);
        int points = dice.oneOf(List.of(1, 2, 500, 1000, 110_000));
        int used = dice.oneOf(List.of(0, 0, points - 1, points, dice.below(points)));
        String id = "pack-" + edges.size() + "-" + dice.below(1000);
        account.pack(new Facts.Pack(
                id, planOfInterest(), BigDecimal.valueOf(points), BigDecimal.valueOf(used), boughtOn, until));
        edges.add(boughtOn);
        until.ifPresent(edges::add);
    }

    private void use() {
        for (String key : PRICES.keys()) {
            String plan = dice.chance(50) ? "personal-free" : planOfInterest();
            RandomAccounts.use(dice, PRICES.cell(plan, key), key.equals("knowledge.storage"))
                    .ifPresent(amount -> use(key, amount));
        }
    }

    private void use(String key, BigDecimal amount) {
        if (READ.contains(key) && dice.chance(35)) {
            account.used(new RandomReadings(dice, zone, dice.oneOf(edges)).of(key, amount));
        } else {
            account.uses(key, amount);
        }
    }

    private String planOfInterest() {
        if (held.isEmpty() || dice.chance(30)) {
            return dice.chance(50) ? "personal-free" : dice.oneOf(ANY_PLAN);
        }
        return dice.oneOf(held).plan();
    }

    /** Mostly beside an edge, else in the midst of a plan, else anywhere. */
    private Instant at() {
        if (dice.chance(65)) {
            return dice.around(dice.oneOf(edges));
        }
        boolean midst = !held.isEmpty() && dice.chance(70);
        return midst ? dice.after(dice.oneOf(held).from(), zone) : dice.instant(zone);
    }

    private Optional<Instant> maybe(int percent, Instant from) {
        return dice.chance(percent) ? Optional.of(dice.after(from, zone)) : Optional.empty();
    }
}
