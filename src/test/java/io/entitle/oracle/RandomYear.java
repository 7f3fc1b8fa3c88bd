package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A random Coze account over a year: plans bought one after the other, each renewed some times, and packs. */
final class RandomYear {

    private static final List<String> PLANS = List.of("personal-advanced", "team", "enterprise");

    private final Dice dice;
    private final LocalCalendar calendar;
    private final List<Facts.Subscription> plans = new ArrayList<>();
    private final List<Facts.Pack> packs = new ArrayList<>();

    RandomYear(Dice dice, LocalCalendar calendar, int year) {
        this.dice = dice;
        this.calendar = calendar;
        LocalDate day = LocalDate.of(year, 1, 1).plusDays(dice.below(330));
        for (int i = dice.below(3); i >= 0; i--) {
            plans.add(plan(day));
            day = calendar.day(plans.get(plans.size() - 1).until().orElseThrow())
                    .plusDays(dice.below(40));
        }
        for (int i = dice.below(4); i > 0; i--) {
            packs.add(pack(i, calendar.start(LocalDate.of(year, 1, 1).plusDays(dice.below(365)))));
        }
    }

    /** All that will ever be bought. */
    Facts facts() {
        return facts(Instant.MAX);
    }

    /** What a document said then: nothing of what was bought later. */
    Facts facts(Instant then) {
        SampleAccount account = SampleAccount.coze();
        plans.stream().flatMap(plan -> asOf(plan, then).stream()).forEach(account::holds);
        packs.stream().filter(pack -> !pack.boughtOn().isAfter(then)).forEach(account::pack);
        return account.build();
    }

    BigDecimal cost(int year) {
        BigDecimal bought = plans.stream()
                .flatMap(plan -> plan.purchases().stream()
                        .filter(purchase -> isIn(purchase.boughtOn(), year))
                        .map(purchase -> CozeBillOracle.FEES
                                .getOrDefault(plan.plan(), BigDecimal.ZERO)
                                .multiply(purchase.months().orElseThrow())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return packs.stream()
                .filter(pack -> isIn(pack.boughtOn(), year))
                .map(pack -> pack.points().intValueExact() == 1000 ? BigDecimal.ONE : new BigDecimal("100"))
                .reduce(bought, BigDecimal::add);
    }

    boolean isRenewed() {
        return plans.stream().anyMatch(plan -> plan.purchases().size() > 1);
    }

    boolean isChanged() {
        return plans.stream().map(Facts.Subscription::plan).distinct().count() > 1;
    }

    boolean hasPacks() {
        return !packs.isEmpty();
    }

    private boolean isIn(Instant instant, int year) {
        return calendar.day(instant).getYear() == year;
    }

    private static Optional<Facts.Subscription> asOf(Facts.Subscription plan, Instant then) {
        List<Facts.Purchase> bought = plan.purchases().stream()
                .filter(purchase -> !purchase.boughtOn().isAfter(then))
                .toList();
        return bought.isEmpty()
                ? Optional.empty()
                : Optional.of(new Facts.Subscription(
                        plan.plan(),
                        plan.from(),
                        Optional.of(bought.get(bought.size() - 1).until()),
                        false,
                        Optional.empty(),
                        bought));
    }

    /** Each renewal is bought before the end of what it prolongs, the day that the chain began being its anchor. */
    private Facts.Subscription plan(LocalDate day) {
        Chain chain = new Chain(day, calendar);
        Instant begin = calendar.start(day).plusSeconds(dice.below(86_000));
        Instant bought = begin;
        List<Facts.Purchase> purchases = new ArrayList<>();
        int months = 0;
        for (int i = dice.below(5); i >= 0; i--) {
            int more = 1 + dice.below(3);
            months += more;
            Instant end = chain.end(months);
            purchases.add(new Facts.Purchase(
                    bought,
                    purchases.isEmpty() ? begin : chain.end(months - more),
                    end,
                    Optional.of(BigDecimal.valueOf(more)),
                    Optional.empty()));
            bought = end.minus(Duration.ofDays(dice.below(20))).minusSeconds(1);
        }
        return new Facts.Subscription(
                dice.oneOf(PLANS), begin, Optional.of(chain.end(months)), false, Optional.empty(), purchases);
    }

    private Facts.Pack pack(int number, Instant boughtOn) {
        BigDecimal points = new BigDecimal(dice.oneOf(List.of("1000", "110000")));
        return new Facts.Pack("p" + number, dice.oneOf(PLANS), points, BigDecimal.ZERO, boughtOn, Optional.empty());
    }
}
