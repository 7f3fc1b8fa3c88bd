package io.entitle.engine;

import io.entitle.decision.NaturalDay;
import io.entitle.decision.Period;
import io.entitle.engine.BilledSpans.Stretch;
import io.entitle.fact.Product;
import io.entitle.fact.Reading;
import io.entitle.vocabulary.Excess;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What goes beyond the plans of a billed month, as far as they charge for it. What is used up counts for the plan of its
 * day, or for the month's highest where it is stated for longer; what is held counts for each plan while it was in force.
 */
record BilledExcess(BilledUse use, BilledSpans spans, Sheets sheets, SpanDays days) {

    Stream<Excess> of(String plan) {
        return use.all().entrySet().stream()
                .flatMap(entry -> of(plan, entry.getKey(), entry.getValue()).stream())
                .filter(excess -> excess.units().signum() > 0);
    }

    private Optional<Excess> of(String plan, String feature, List<Reading> readings) {
        Holding holding = sheets.holding(feature, plan);
        return holding.grant()
                .filter(grant -> holding.isPriced())
                .map(grant -> grant.period().isPresent()
                        ? usedUp(
                                plan, feature, readings, holding, grant.period().get() == Period.DAY)
                        : held(plan, feature, readings, holding));
    }

    private Excess usedUp(String plan, String feature, List<Reading> readings, Holding holding, boolean byDay) {
        List<Reading> own = readings.stream().filter(counted(plan, feature)).toList();
        BigDecimal units = byDay
                ? own.stream().map(one -> holding.beyondFree(one.used())).reduce(BigDecimal.ZERO, BigDecimal::add)
                : holding.beyondFree(sum(feature, own));
        return new Excess(plan, feature, holding.lessExtra(units, use.facts()), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private BigDecimal sum(String feature, List<Reading> readings) {
        return isHighest(feature)
                ? highest(readings)
                : readings.stream().map(Reading::used).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Predicate<Reading> counted(String plan, String feature) {
        return reading -> plan.equals(
                !isHighest(feature) && use.isOfOneDay(reading) ? planOf(days.day(reading.from())) : spans.highest());
    }

    private String planOf(NaturalDay day) {
        return days.owner(day).map(stretch -> stretch.plan().key()).orElse("");
    }

    private boolean isHighest(String feature) {
        Product.Feature known = use.product().features().get(feature);
        return known != null && known.measuredByProjects();
    }

    private Excess held(String plan, String feature, List<Reading> readings, Holding holding) {
        UnaryOperator<BigDecimal> beyond = held -> holding.lessExtra(holding.beyondFree(held), use.facts());
        BigDecimal units = beyond.apply(highest(readings));
        return new Excess(plan, feature, units, unitDays(plan, readings, beyond), unitSeconds(plan, readings, beyond));
    }

    /** On each day the highest number held on it. */
    private BigDecimal unitDays(String plan, List<Reading> readings, UnaryOperator<BigDecimal> beyond) {
        BigDecimal unitDays = BigDecimal.ZERO;
        NaturalDay day = days.day(spans.start());
        while (day.start().toInstant().isBefore(spans.end())) {
            NaturalDay today = day;
            if (planOf(today).equals(plan)) {
                List<Reading> touching = readings.stream()
                        .filter(reading ->
                                reading.from().isBefore(today.next().start().toInstant())
                                        && reading.until().isAfter(today.start().toInstant()))
                        .toList();
                unitDays = unitDays.add(beyond.apply(highest(touching)));
            }
            day = day.next();
        }
        return unitDays;
    }

    private BigDecimal unitSeconds(String plan, List<Reading> readings, UnaryOperator<BigDecimal> beyond) {
        BigDecimal unitSeconds = BigDecimal.ZERO;
        for (Stretch stretch : spans.stretches()) {
            for (Reading reading : readings) {
                if (stretch.plan().key().equals(plan)) {
                    BigDecimal held = beyond.apply(reading.figure());
                    unitSeconds = unitSeconds.add(held.multiply(seconds(stretch, reading)));
                }
            }
        }
        return unitSeconds;
    }

    private static BigDecimal highest(List<Reading> readings) {
        return readings.stream()
                .map(Reading::figure)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal seconds(Stretch stretch, Reading reading) {
        Instant from = stretch.from().isBefore(reading.from()) ? reading.from() : stretch.from();
        Instant until = stretch.until().isBefore(reading.until()) ? stretch.until() : reading.until();
        return BigDecimal.valueOf(Math.max(0, Duration.between(from, until).toSeconds()));
    }
}
