package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Optional<Instant> until = maybe(75, from);
        if (last.isPresent() && dice.chance(40)) {
            plan = last.get().plan();
        }
        Facts.Subscription next = new Facts.Subscription(plan, from, until, dice.chance(30), maybe(20, from));
        held.add(dice.chance(10) ? sameEnd(next) : next);
        account.holds(held.get(held.size() - 1));
        noteEdges(held.get(held.size() - 1));
    }

    /** Two plans that end at once: the higher one is named. */
    private Facts.Subscription sameEnd(Facts.Subscription next) {
        Optional<Instant> end = held.stream()
                .flatMap(other -> other.until().stream())
                .filter(other -> other.isAfter(next.from()))
                .findFirst();
        return new Facts.Subscription(next.plan(), next.from(), end.or(next::until), false, next.unsubscribedAt());
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
        String id = "pack-" + dice.below(1000);
        account.pack(new Facts.Pack(
                id, planOfInterest(), BigDecimal.valueOf(points), BigDecimal.valueOf(used), boughtOn, until));
        edges.add(boughtOn);
        until.ifPresent(edges::add);
    }

    private void use() {
        for (String key : PRICES.keys()) {
            String plan = dice.chance(50) ? "personal-free" : planOfInterest();
            RandomAccounts.use(dice, PRICES.cell(plan, key), key.equals("knowledge.storage"))
                    .ifPresent(amount -> account.uses(key, amount));
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
