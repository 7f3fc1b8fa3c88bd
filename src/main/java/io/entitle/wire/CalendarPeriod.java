package io.entitle.wire;

import io.entitle.fact.InstantBounds;
import io.entitle.problem.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** A day, a month or a year of the calendar in a zone, as documents name it: {@code 2025-06}. */
record CalendarPeriod(Instant from, Instant until) {

    static Optional<CalendarPeriod> read(Value value, ZoneId zone) {
        return value.text().flatMap(text -> {
            Optional<CalendarPeriod> period =
                    named(text, zone).filter(found -> InstantBounds.isWithin(found.from(), zone));
            return period.isPresent()
                    ? period
                    : value.problem("expected a day, a month or a year such as `2025-06`, found " + Quoted.of(text));
        });
    }

    private static Optional<CalendarPeriod> named(String text, ZoneId zone) {
        try {
            return switch (text.length()) {
                case 4 ->
                    Optional.of(between(
                            Year.parse(text).atDay(1),
                            Year.parse(text).plusYears(1).atDay(1),
                            zone));
                case 7 ->
                    Optional.of(between(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1),
                            zone));
                case 10 ->
                    Optional.of(
                            between(LocalDate.parse(text), LocalDate.parse(text).plusDays(1), zone));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static CalendarPeriod between(LocalDate first, LocalDate end, ZoneId zone) {
        return new CalendarPeriod(
                first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
    }
}
