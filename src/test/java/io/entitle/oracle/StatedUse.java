package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Use belongs to the month it is stated for" (facts/agora-im.md, rulings): what the facts say was used, and when. */
record StatedUse(Facts facts, String key) {

    /** Of the period that holds the instant; what the facts do not mention was not used. */
    BigDecimal present(Instant at) {
        return Optional.ofNullable(facts.usage().get(key))
                .orElseGet(() -> covering(at).map(Reading::used).orElse(BigDecimal.ZERO));
    }

    /** The sum of the periods of the month that have begun; a plain number is of the month in which it is asked for. */
    BigDecimal inMonthSoFar(Instant at) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        Instant first = calendar.start(calendar.day(at).withDayOfMonth(1));
        return Optional.ofNullable(facts.usage().get(key))
                .orElseGet(() -> readings()
                        .filter(reading -> !reading.from().isBefore(first)
                                && !reading.from().isAfter(at))
                        .map(Reading::used)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    boolean isMentioned() {
        return facts.usage().containsKey(key) || readings().findAny().isPresent();
    }

    /** A plain number is of the month in which it is asked for; readings must leave no gap in the month. */
    boolean isKnown(BilledMonth month, Instant at) {
        return !isMentioned()
                || (facts.usage().containsKey(key) && month.contains(at))
                || month.seconds(Instant.MIN, Instant.MAX) == seconds(month);
    }

    /** "Use beyond a daily grant is billed from the use of each day" (facts/coze.md, rulings). */
    boolean isKnownByTheDay(BilledMonth month) {
        return !isMentioned()
                || (month.seconds(Instant.MIN, Instant.MAX) == seconds(month)
                        && in(month).stream().allMatch(this::isWithinOneDay));
    }

    /** Each key of which the facts say what was used. */
    static Stream<StatedUse> all(Facts facts) {
        return Stream.concat(
                        facts.usage().keySet().stream(),
                        facts.readings().stream().map(Reading::feature))
                .distinct()
                .map(key -> new StatedUse(facts, key));
    }

    /** Of a month of some plans all use must be known, but for counts held that none of them charges for. */
    boolean isKnown(BillOracle.Question question, Cell highest, Stream<Cell> others) {
        boolean held = highest instanceof Cell.Counted count && count.period().isEmpty();
        boolean charged = Stream.concat(Stream.of(highest), others)
                .anyMatch(cell ->
                        cell instanceof Cell.Counted count && count.charged().isPresent());
        return (held && !charged) || isKnown(question.billed(), question.at());
    }

    private boolean isWithinOneDay(Reading reading) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        LocalDate day = calendar.day(reading.from());
        return !reading.until().isAfter(calendar.start(day.plusDays(1)));
    }

    private long seconds(BilledMonth month) {
        return readings()
                .mapToLong(reading -> month.seconds(reading.from(), reading.until()))
                .sum();
    }

    /** What is said of the month: its readings, or the plain number where the month is that of the question. */
    List<Reading> in(BilledMonth month, Instant at) {
        return Optional.ofNullable(facts.usage().get(key))
                .filter(any -> month.contains(at))
                .map(used -> List.of(new Reading(
                        key,
                        month.first(),
                        month.end(),
                        used,
                        Optional.ofNullable(facts.peaks().get(key)))))
                .orElseGet(() -> in(month));
    }

    private List<Reading> in(BilledMonth month) {
        return readings()
                .filter(reading -> month.seconds(reading.from(), reading.until()) > 0)
                .toList();
    }

    /** The highest day of the month up to the instant. */
    BigDecimal highestSoFar(Instant at) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        Instant first = calendar.start(calendar.day(at).withDayOfMonth(1));
        BigDecimal read = readings()
                .filter(reading ->
                        reading.until().isAfter(first) && !reading.from().isAfter(at))
                .map(Reading::figure)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return facts.peaks().getOrDefault(key, facts.usage().getOrDefault(key, read));
    }

    private Optional<Reading> covering(Instant at) {
        return readings().filter(reading -> reading.covers(at)).findFirst();
    }

    private Stream<Reading> readings() {
        return facts.readings().stream().filter(reading -> reading.feature().equals(key));
    }
}
