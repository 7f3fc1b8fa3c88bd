package io.entitle.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;

/** A month on the calendar of the account. */
record BilledMonth(ZoneId zone, YearMonth month) {

    Instant first() {
        return start(month.atDay(1));
    }

    /** No longer part of the month. */
    Instant end() {
        return start(month.plusMonths(1).atDay(1));
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(first()) && instant.isBefore(end());
    }

    /** How long the term holds within the month. */
    long seconds(Term term) {
        return seconds(term.from(), term.ending().map(Term.Ending::at).orElse(Instant.MAX));
    }

    /** How much of a period lies within the month. */
    long seconds(Instant from, Instant until) {
        Instant beginning = from.isBefore(first()) ? first() : from;
        return Math.max(0, Duration.between(beginning, earlier(until, end())).toSeconds());
    }

    /** What an amount comes to for the days of the month that the stretch touches. */
    BigDecimal portion(BigDecimal amount, Term stretch) {
        return portion(amount, dates().filter(day -> holdsOn(stretch, day)).count());
    }

    /**
     * "fee x days used / days of the month, multiplied first; a share that ends is exact, one that does not end is rounded
     * half up at the 9th decimal of the amount" (facts/agora-im.md, rulings).
     */
    BigDecimal portion(BigDecimal amount, long days) {
        return shareOf(amount, days, month.lengthOfMonth());
    }

    /** So much of an amount, multiplied first. */
    static BigDecimal shareOf(BigDecimal amount, long part, long of) {
        BigDecimal product = amount.multiply(BigDecimal.valueOf(part));
        BigDecimal whole = BigDecimal.valueOf(of);
        BigDecimal exact = product.divide(whole, 30, RoundingMode.DOWN);
        return exact.multiply(whole).compareTo(product) == 0
                ? exact.stripTrailingZeros()
                : product.divide(whole, 9, RoundingMode.HALF_UP);
    }

    Stream<LocalDate> dates() {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    boolean holdsOn(Term term, LocalDate day) {
        Instant morning = start(day);
        Instant night = start(day.plusDays(1));
        return beginning(term).isBefore(earlier(night, conclusion(term))) && morning.isBefore(conclusion(term));
    }

    private Instant beginning(Term term) {
        return term.from().isBefore(first()) ? first() : term.from();
    }

    private Instant conclusion(Term term) {
        return term.ending().map(Term.Ending::at).map(at -> earlier(at, end())).orElseGet(this::end);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
