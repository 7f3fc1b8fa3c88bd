package io.entitle.engine;

import io.entitle.decision.NaturalDay;
import io.entitle.decision.Period;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an account used in a billed month, and whether its facts say so. Use belongs to the period that it is stated for: a
 * plain number to the present one. What the facts do not mention was not used.
 *
 * @param at the instant at which plain numbers are present use
 */
record BilledUse(Product product, Facts facts, Instant start, Instant end, Instant at) {

    /** The facts with nothing but the use of the month: of each feature what the month comes to. */
    Facts ofMonth() {
        Map<String, BigDecimal> use = new HashMap<>();
        stated().forEach(feature -> use.put(feature, total(feature)));
        return facts.withUse(use, Map.of());
    }

    /** The use of a feature in the month, period by period. */
    List<Reading> readings(String feature) {
        List<Reading> told = told(feature);
        if (!told.isEmpty()) {
            return told.stream().filter(this::isOfMonth).toList();
        }
        if (at.isBefore(start) || !at.isBefore(end) || !stated().contains(feature)) {
            return List.of();
        }
        BigDecimal used = facts.usage().getOrDefault(feature, BigDecimal.ZERO);
        Product.Feature known = feature(feature);
        BigDecimal figure = known == null ? used : facts.peak(known);
        return List.of(new Reading(feature, start, end, figure, Optional.empty()));
    }

    /**
     * Whether the facts say what the month's bill rests on: of each feature whose use they state at all, unless it is a count
     * held that no plan of the month charges for.
     */
    boolean isKnown(Sheets sheets, List<String> plans) {
        return stated().stream()
                .filter(feature -> matters(feature, sheets, plans))
                .allMatch(feature -> isKnown(feature, isByDay(feature, sheets, plans)));
    }

    private boolean isKnown(String feature, boolean byDay) {
        List<Reading> told = told(feature);
        if (told.isEmpty()) {
            return !byDay && !at.isBefore(start) && at.isBefore(end);
        }
        Instant covered = start;
        for (Reading reading : told) {
            boolean fits = isOfMonth(reading) && (!byDay || isOfOneDay(reading));
            if (reading.until().isAfter(start) && reading.from().isBefore(end)) {
                if (!fits || reading.from().isAfter(covered)) {
                    return false;
                }
                covered = reading.until();
            }
        }
        return !covered.isBefore(end);
    }

    private boolean isOfMonth(Reading reading) {
        return !reading.from().isBefore(start)
                && !reading.until().isAfter(end)
                && reading.from().isBefore(reading.until());
    }

    boolean isOfOneDay(Reading reading) {
        ZoneId zone = facts.zone();
        return !NaturalDay.of(reading.from().atZone(zone))
                .next()
                .start()
                .toInstant()
                .isBefore(reading.until());
    }

    /** Counts held that no plan of the month charges for have no part in a bill. */
    private static boolean matters(String feature, Sheets sheets, List<String> plans) {
        return plans.stream().map(plan -> sheets.holding(feature, plan)).anyMatch(Holding::isPriced)
                || plans.stream()
                        .map(plan -> sheets.holding(feature, plan).grant())
                        .noneMatch(grant -> grant.filter(held ->
                                        held.isCounted() && held.period().isEmpty())
                                .isPresent());
    }

    private static boolean isByDay(String feature, Sheets sheets, List<String> plans) {
        return plans.stream()
                .map(plan -> sheets.holding(feature, plan))
                .filter(Holding::isPriced)
                .anyMatch(holding -> holding.grant()
                        .flatMap(grant -> grant.period().filter(Period.DAY::equals))
                        .isPresent());
    }

    /** A month of what is measured by its highest day comes to that, any other to the sum of its periods. */
    private BigDecimal total(String feature) {
        List<Reading> readings = readings(feature);
        Product.Feature known = feature(feature);
        return known != null && known.measuredByProjects()
                ? readings.stream()
                        .map(Reading::figure)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO)
                : readings.stream().map(Reading::used).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Set<String> stated() {
        Set<String> stated = new TreeSet<>(facts.usage().keySet());
        facts.readings().forEach(reading -> stated.add(reading.feature()));
        if (!facts.projects().isEmpty()) {
            product.features().values().stream()
                    .filter(Product.Feature::measuredByProjects)
                    .forEach(feature -> stated.add(feature.key()));
        }
        return stated;
    }

    private List<Reading> told(String feature) {
        return facts.readings().stream()
                .filter(reading -> reading.feature().equals(feature))
                .sorted(Comparator.comparing(Reading::from))
                .toList();
    }

    private Product.@Nullable Feature feature(String key) {
        return product.features().get(key);
    }

    /** Use of every feature that is stated, by feature. */
    Map<String, List<Reading>> all() {
        Map<String, List<Reading>> all = new TreeMap<>();
        stated().forEach(feature -> all.put(feature, readings(feature)));
        return all;
    }
}
