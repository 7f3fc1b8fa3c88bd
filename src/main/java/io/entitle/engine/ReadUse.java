package io.entitle.engine;

import io.entitle.decision.NaturalDay;
import io.entitle.decision.Period;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account uses at an instant, where its facts tell use apart by periods. */
record ReadUse(Product product, Facts facts, Instant at) {

    /**
     * The same account as it stands at the instant, of each feature in the period over which it is counted.
     *
     * @param rulings finds out by what the rules conclude of an account over which period a feature is counted
     */
    static Facts present(Product product, Facts facts, Instant at, Function<Facts, Ruling> rulings) {
        ReadUse use = new ReadUse(product, facts, at);
        Facts covering = use.covering();
        return use.counted(covering, rulings.apply(covering));
    }

    /** By the reading that holds the instant; the highest day is that of the readings of the month so far. */
    private Facts covering() {
        Facts covering = facts.asOf(at);
        Map<String, BigDecimal> peaks = new HashMap<>(covering.peaks());
        byFeature().forEach((key, readings) -> {
            if (isHighest(key)) {
                within(window(Period.MONTH), readings, false)
                        .map(Reading::figure)
                        .max(Comparator.naturalOrder())
                        .ifPresent(highest -> peaks.put(key, highest));
            }
        });
        return covering.withUse(covering.usage(), peaks);
    }

    /** What is used up is the sum of the readings in the period over which it is counted. */
    private Facts counted(Facts covering, Ruling ruling) {
        Map<String, BigDecimal> used = new HashMap<>(covering.usage());
        byFeature().forEach((key, readings) -> {
            Optional<Period> period = isHighest(key) || !ruling.question().knows(key)
                    ? Optional.empty()
                    : ruling.reckoned(key, Optional.empty())
                            .flatMap(Reckoning::own)
                            .flatMap(Count::period)
                            .filter(counted -> !counted.isRate());
            period.filter(counted -> readings.stream().noneMatch(reading -> exceeds(window(counted), reading)))
                    .ifPresent(counted -> used.put(
                            key,
                            within(window(counted), readings, true)
                                    .map(Reading::used)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
        });
        return covering.withUse(used, covering.peaks());
    }

    private Map<String, List<Reading>> byFeature() {
        return facts.readings().stream().collect(Collectors.groupingBy(Reading::feature));
    }

    private boolean isHighest(String key) {
        Product.Feature known = product.features().get(key);
        return known != null && known.measuredByProjects();
    }

    /** A part of time, from an instant to the first one after it. */
    private record Window(Instant from, Instant until) {}

    private Window window(Period period) {
        ZonedDateTime local = at.atZone(facts.zone());
        NaturalDay today = NaturalDay.of(local);
        Instant from = switch (period) {
            case SECOND, MINUTE -> at;
            case DAY -> today.start().toInstant();
            case MONTH ->
                new NaturalDay(today.date().withDayOfMonth(1), facts.zone())
                        .start()
                        .toInstant();
            case EVER -> Instant.MIN;
        };
        return new Window(from, period.next(local).map(next -> next.toInstant()).orElse(Instant.MAX));
    }

    /** Whether the reading holds the instant and goes beyond the window: it says by itself what is used. */
    private boolean exceeds(Window window, Reading reading) {
        return reading.covers(at)
                && (reading.from().isBefore(window.from()) || reading.until().isAfter(window.until()));
    }

    private Stream<Reading> within(Window window, List<Reading> readings, boolean whole) {
        return readings.stream()
                .filter(reading -> reading.until().isAfter(window.from())
                        && reading.from().isBefore(window.until())
                        && !reading.from().isAfter(at))
                .filter(reading -> !whole || !reading.from().isBefore(window.from()));
    }
}
