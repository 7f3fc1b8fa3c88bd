package io.entitle.demo;

import io.entitle.demo.Trade.Place;
import io.entitle.demo.Trade.Rung;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Made-up accounts of a product, as many as wanted: most hold no plan, fewer hold a higher one than a lower, few are in
 * trouble, and their dates lie within a year of the instant they are made for. An account follows from the seed and its
 * number alone. Immutable; safe to share between threads.
 */
public final class Population {

    private static final List<ZoneId> ELSEWHERE = List.of(
            ZoneId.of("UTC"), ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Tokyo"));

    private static final double WITHOUT_A_PLAN = 60;
    private static final int CENTS = 2;

    private final Trade trade;
    private final Instant around;
    private final long seed;

    private Population(Trade trade, Instant around, long seed) {
        this.trade = trade;
        this.around = around;
        this.seed = seed;
    }

    /**
     * The accounts of a product whose rules are asked what it is like.
     *
     * @param zone where most accounts are
     * @param around the instant that dates lie around
     */
    public static Population of(ProductBook book, ZoneId zone, Instant around, long seed) {
        Instant second = around.truncatedTo(ChronoUnit.SECONDS);
        return new Population(Enquiry.of(book, zone, second), second, seed);
    }

    /** The account of that number, named after it. */
    public Facts account(long number) {
        Chance chance = new Chance(seed, number);
        Sketch sketch = new Sketch();
        if (trade.rungs().isEmpty() || chance.percent(WITHOUT_A_PLAN)) {
            new Use(chance, trade, sketch).of(trade.lowest());
        } else {
            subscribe(chance, sketch);
        }
        return sketch.named(trade.product().key() + "-" + number, place(chance));
    }

    private Place place(Chance chance) {
        return chance.percent(3) ? trade.place().in(chance.oneOf(ELSEWHERE)) : trade.place();
    }

    private void subscribe(Chance chance, Sketch sketch) {
        Rung rung = chance.oneOf(trade.rungs(), Rung::weight);
        Life life = Life.by(chance, trade.isForATerm(rung));
        Facts.Subscription held = life.subscription(rung.plan(), chance, around);
        sketch.subscriptions.add(held);
        sketch.kind = chance.percent(100 * trade.height(rung)) ? Facts.Kind.COMPANY : Facts.Kind.PERSON;
        new Use(chance, trade, sketch).of(rung);
        if (life.isGoingOn()) {
            change(chance, sketch, rung, held);
        }
        settle(chance, sketch, rung);
        pack(chance, sketch, rung, held);
        if (chance.percent(3)) {
            sketch.active = trade.everyones().map(Rung::plan);
        }
    }

    private void change(Chance chance, Sketch sketch, Rung rung, Facts.Subscription held) {
        Rung to = chance.oneOf(trade.rungs());
        boolean cancels = to.equals(rung);
        if (trade.heeded().contains(Matter.CANCELLATION) && chance.percent(5)) {
            sketch.pending = Optional.of(new Facts.Pending(
                            cancels ? Facts.Change.CANCEL : Facts.Change.PLAN,
                            Optional.of(to.plan()).filter(plan -> !cancels),
                            chance.daysAfter(around, -30, 0),
                            chance.percent(50)))
                    .filter(pending -> held.from().isBefore(pending.requestedAt()));
        }
    }

    private void settle(Chance chance, Sketch sketch, Rung rung) {
        if (trade.heeded().contains(Matter.DEBT) && chance.percent(3)) {
            sketch.arrears = Optional.of(new Facts.Arrears(
                    money(chance.share(rung.fee()).add(BigDecimal.ONE)), chance.daysAfter(around, -60, 0)));
        }
        if (trade.heeded().contains(Matter.BALANCE)) {
            BigDecimal left = chance.share(rung.fee().multiply(BigDecimal.TEN));
            BigDecimal amount = chance.percent(3) ? left.negate() : left.add(rung.fee());
            sketch.balance = Optional.of(new Facts.Balance(money(amount), chance.daysAfter(around, -40, 0)));
        }
        sketch.contract = trade.heeded().contains(Matter.CONTRACT) && chance.percent(2);
    }

    private void pack(Chance chance, Sketch sketch, Rung rung, Facts.Subscription held) {
        if (trade.heeded().contains(Matter.PACK) && chance.percent(6)) {
            int points = 1_000 * (1 + chance.below(20));
            Optional<Instant> until =
                    chance.percent(70) ? Optional.of(chance.daysAfter(around, -30, 365)) : Optional.empty();
            sketch.packs.add(new Facts.Pack(
                    "pack-1",
                    rung.plan(),
                    BigDecimal.valueOf(points),
                    BigDecimal.valueOf(chance.below(points + 1)),
                    held.from(),
                    until.filter(held.from()::isBefore)));
        }
    }

    private static BigDecimal money(BigDecimal amount) {
        return Sketch.written(amount, CENTS);
    }
}
