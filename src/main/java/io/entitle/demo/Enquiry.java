package io.entitle.demo;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.demo.Trade.Place;
import io.entitle.demo.Trade.Rung;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds out what a product is like by asking its rules. */
record Enquiry(ProductBook book, Place place, Instant at) {

    /** How many hold the next higher plan, for each that holds this one. */
    private static final double FALL = 0.45;

    /** What is no longer sold is held by fewer. */
    private static final double LEGACY = 0.2;

    static Trade of(ProductBook book, ZoneId zone, Instant at) {
        return new Enquiry(book, new Place(book.catalogue().key(), zone), at).trade();
    }

    private Trade trade() {
        Product product = book.catalogue();
        Optional<Rung> everyones = snapshot(new Sketch())
                .plan()
                .flatMap(plan -> product.ladder().stream()
                        .filter(entry -> entry.key().equals(plan))
                        .map(entry -> rung(entry, 1))
                        .findFirst());
        List<Product.Plan> others = product.ladder().stream()
                .filter(plan ->
                        everyones.filter(rung -> rung.plan().equals(plan.key())).isEmpty())
                .toList();
        List<Rung> rungs = IntStream.range(0, others.size())
                .mapToObj(place -> rung(others.get(place), Math.pow(FALL, place)))
                .toList();
        return new Trade(place, product, everyones, rungs, heeded(rungs));
    }

    private Rung rung(Product.Plan plan, double weight) {
        Map<String, BigDecimal> limits = snapshot(holder(plan.key())).entitlements().entitlements().stream()
                .filter(decision -> limit(decision).isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Decision::feature, decision -> limit(decision).orElseThrow()));
        return new Rung(plan.key(), plan.monthlyFee(), limits, plan.onSale() ? weight : weight * LEGACY);
    }

    private static Optional<BigDecimal> limit(Decision decision) {
        return decision.allowance().flatMap(Allowance::limit);
    }

    private Set<Matter> heeded(List<Rung> rungs) {
        return Arrays.stream(Matter.values())
                .filter(matter -> rungs.stream().anyMatch(heeds(matter)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one who uses more than the plan includes gets other answers where it is told. */
    private Predicate<Rung> heeds(Matter matter) {
        return rung -> {
            Sketch told = beyond(rung);
            matter.tell(told, rung, at);
            return !answers(told).equals(answers(beyond(rung)));
        };
    }

    private List<List<Object>> answers(Sketch sketch) {
        return snapshot(sketch).entitlements().entitlements().stream()
                .map(decision ->
                        List.<Object>of(decision.outcome(), decision.reason(), decision.plan(), decision.allowance()))
                .toList();
    }

    private Sketch beyond(Rung rung) {
        Sketch sketch = holder(rung.plan());
        rung.limits().forEach((feature, limit) -> sketch.usage.put(feature, limit.add(BigDecimal.ONE)));
        return sketch;
    }

    private Sketch holder(String plan) {
        Sketch sketch = new Sketch();
        sketch.subscriptions.add(
                new Facts.Subscription(plan, at.minus(Duration.ofDays(200)), Optional.empty(), true, Optional.empty()));
        return sketch;
    }

    private Snapshot snapshot(Sketch sketch) {
        return book.snapshot(sketch.named("asked", place), at);
    }
}
