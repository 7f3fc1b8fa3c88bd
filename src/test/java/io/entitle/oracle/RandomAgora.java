package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One random Agora IM account; its plans follow each other, none beside another. */
final class RandomAgora {

    private static final PriceList PRICES = AgoraPriceList.read();
    private static final List<String> PLANS =
            List.of("basic", "basic", "basic", "advanced", "advanced", "enterprise", "enterprise", "free");
    private static final List<String> BALANCES =
            List.of("-500", "-0.01", "0", "0.01", "1999.99", "2000", "2000.00", "2000.01");

    private final Dice dice;
    private final ZoneId zone;
    private final LocalCalendar calendar;
    private final SampleAccount account = SampleAccount.agora();
    private final List<Facts.Subscription> held = new ArrayList<>();
    /** Instants worth asking at. */
    private final List<Instant> edges = new ArrayList<>();

    RandomAgora(Dice dice) {
        this.dice = dice;
        this.zone = dice.zone();
        this.calendar = new LocalCalendar(zone);
        account.zone(zone.getId()).kind(dice.oneOf(List.of(Facts.Kind.values())));
        edges.add(dice.instant(zone));
    }

    RandomAccounts.Sample sample(long seed) {
        subscribe(dice.instant(zone), dice.below(4));
        if (dice.chance(30)) {
            request();
        }
        if (dice.chance(35)) {
            deduct();
        }
        if (dice.chance(12)) {
            account.underContract();
        }
        if (dice.chance(30)) {
            account.paid(dice.chance(50));
        }
        use();
        return new RandomAccounts.Sample(seed, account.build(), at());
    }

    private void subscribe(Instant from, int howMany) {
        if (howMany == 0) {
            return;
        }
        boolean isVoid = dice.chance(3);
        Optional<Instant> until = isVoid ? Optional.of(from) : maybe(70, from);
        String plan = dice.oneOf(PLANS);
        // What has no end goes on, and so does the free plan.
        boolean renews = !isVoid && (until.isEmpty() || plan.equals(AgoraStanding.FREE) || dice.chance(35));
        Optional<Instant> end = until.filter(any -> !renews);
        // Nothing is unsubscribed that is free or over.
        Optional<Instant> unsubscribed = maybe(30, from)
                .filter(asked -> !plan.equals(AgoraStanding.FREE)
                        && end.filter(over -> !over.isAfter(asked)).isEmpty());
        held.add(new Facts.Subscription(plan, from, until, renews, unsubscribed));
        account.holds(held.get(held.size() - 1));
        edges.add(from);
        until.ifPresent(edges::add);
        unsubscribed.map(calendar::nextMonth).ifPresent(edges::add);
        Term.Ending.first(until.filter(any -> !renews), unsubscribed.map(calendar::nextMonth))
                .map(over -> dice.chance(50) ? over.at() : dice.after(over.at(), zone))
                .ifPresent(next -> subscribe(next, howMany - 1));
    }

    /** A request made once the last plan has started, so that there is no doubt which plan it is about. */
    private void request() {
        Instant requestedAt = held.isEmpty()
                ? dice.instant(zone)
                : dice.after(held.get(held.size() - 1).from(), zone);
        if (!held.isEmpty() && isLong(held.get(held.size() - 1).unsubscribedAt(), requestedAt)) {
            return;
        }
        // On the free plan there is nothing to cancel.
        boolean cancel = dice.chance(40)
                && !AgoraStanding.of(account.build(), requestedAt).isFree()
                && !AgoraStanding.of(
                                account.build(), calendar.nextMonth(requestedAt).minusSeconds(1))
                        .isFree();
        String to = dice.oneOf(AgoraStanding.RANKS);
        boolean leaves = dice.chance(25);
        // Whether a plan that was unsubscribed can be left for a lower one without sales, the sources do not say.
        boolean down = !held.isEmpty()
                && (leaves || held.get(held.size() - 1).unsubscribedAt().isPresent())
                && Ladder.AGORA.step(held.get(held.size() - 1).plan(), to) < 0;
        account.pending(new Facts.Pending(
                cancel ? Facts.Change.CANCEL : Facts.Change.PLAN,
                cancel ? Optional.empty() : Optional.of(to),
                requestedAt,
                down || dice.chance(40)));
        edges.add(requestedAt);
        edges.add(calendar.nextMonth(requestedAt));
        if (leaves && !held.isEmpty() && !held.get(held.size() - 1).plan().equals(AgoraStanding.FREE)) {
            unsubscribe(requestedAt);
        }
    }

    /** A change whose effect is past before the next act is pending no longer. */
    private boolean isLong(Optional<Instant> unsubscribedAt, Instant requestedAt) {
        return unsubscribedAt
                .filter(asked -> !asked.isBefore(calendar.nextMonth(requestedAt)))
                .isPresent();
    }

    /** Shortly before or after the change was asked for: the later act wins. */
    private void unsubscribe(Instant requestedAt) {
        Facts.Subscription last = held.remove(held.size() - 1);
        Instant asked = requestedAt
                .plus(Duration.ofDays(dice.oneOf(List.of(-20, -3, 3, 20))))
                .plusSeconds(7);
        if (last.autoRenew() && asked.isAfter(last.from()) && asked.isBefore(calendar.nextMonth(requestedAt))) {
            account.instead(last, unsubscribed(last, asked));
            edges.add(calendar.nextMonth(asked));
            edges.add(asked);
            held.add(unsubscribed(last, asked));
        } else {
            held.add(last);
        }
    }

    private static Facts.Subscription unsubscribed(Facts.Subscription held, Instant asked) {
        return new Facts.Subscription(held.plan(), held.from(), held.until(), held.autoRenew(), Optional.of(asked));
    }

    private void deduct() {
        Instant some = dice.instant(zone);
        LocalDate day = calendar.day(some);
        LocalDate deductedOn = dice.chance(50) ? day.withDayOfMonth(6) : day;
        boolean inTheDay = dice.chance(20);
        account.balance(dice.oneOf(BALANCES), inTheDay ? some : calendar.start(deductedOn));
        LocalDate from = inTheDay ? day : deductedOn;
        for (int grace : List.of(5, 30)) {
            edges.add(calendar.start(from.plusDays(grace)));
            edges.add(calendar.start(from.plusDays(grace).plusMonths(6)));
        }
    }

    private void use() {
        for (String key : PRICES.keys()) {
            if (key.equals("login") && dice.chance(40)) {
                project("a");
                project("b");
                continue;
            }
            RandomAccounts.use(dice, PRICES.cell(planOfInterest(), key), false).ifPresent(amount -> use(key, amount));
        }
    }

    /** Logins also with the month's highest day, or month by month or day by day. */
    private void use(String key, BigDecimal amount) {
        switch (key.equals("login") ? dice.below(4) : 0) {
            case 1 -> account.uses(key, dice.todayBelow(amount), amount);
            case 2 -> account.used(new RandomReadings(dice, zone, dice.oneOf(edges)).of(key, amount));
            default -> account.uses(key, amount);
        }
    }

    private void project(String id) {
        if (dice.chance(80)) {
            BigDecimal peak = BigDecimal.valueOf(
                    dice.oneOf(List.of(0, 1, 49, 50, 51, 99, 100, 101, 4_999, 5_000, 5_001, 82_370)));
            Optional<BigDecimal> today = dice.chance(50) ? Optional.of(dice.todayBelow(peak)) : Optional.empty();
            account.project(new Facts.Project(id, peak, today));
        }
    }

    private String planOfInterest() {
        return held.isEmpty() || dice.chance(50)
                ? AgoraStanding.FREE
                : dice.oneOf(held).plan();
    }

    /** Mostly beside an edge, else in the midst of a plan, else anywhere. */
    private Instant at() {
        if (dice.chance(70)) {
            return dice.around(dice.oneOf(edges));
        }
        boolean midst = !held.isEmpty() && dice.chance(70);
        return midst ? dice.after(dice.oneOf(held).from(), zone) : dice.instant(zone);
    }

    private Optional<Instant> maybe(int percent, Instant from) {
        return dice.chance(percent) ? Optional.of(dice.after(from, zone)) : Optional.empty();
    }
}
