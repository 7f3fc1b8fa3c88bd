package io.entitle.calendar;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** A month to be billed, of which every day is a place to split it. */
record BilledMonth(Pool pool, ZoneId zone, YearMonth month, PlainCalendar calendar) {

    static BilledMonth of(Pool pool, ZoneId zone, YearMonth month) {
        return new BilledMonth(pool, zone, month, new PlainCalendar(zone, month.getYear()));
    }

    Instant first() {
        return calendar.first(date(1));
    }

    Instant end() {
        return calendar.first(date(1).monthsOn(1));
    }

    /** How many days it has, those that the zone left out not counted. */
    BigDecimal length() {
        return BigDecimal.valueOf(calendar.days(month.getYear()).stream()
                .filter(day -> day.month() == month.getMonthValue())
                .count());
    }

    BigDecimal hours() {
        return hours(first(), end());
    }

    static BigDecimal hours(Instant from, Instant until) {
        return BigDecimal.valueOf(Duration.between(from, until).toMinutes()).divide(BigDecimal.valueOf(60));
    }

    /** All but the first. */
    List<PlainDate> daysToSplitAt() {
        return calendar.days(month.getYear()).stream()
                .filter(day -> day.month() == month.getMonthValue() && day.day() > 1)
                .toList();
    }

    Instant beginning(PlainDate day) {
        return calendar.first(day);
    }

    /** Neither its first nor its last instant, whatever the clocks do. */
    Instant midst(PlainDate day) {
        return calendar.first(day).plus(Duration.ofHours(10));
    }

    PlainDate date(int day) {
        return new PlainDate(month.getYear(), month.getMonthValue(), day);
    }

    Pool.Billed bill(Facts.Subscription... held) {
        return pool.bill(zone, month, held);
    }

    /** One plan to that instant, the other from then on. */
    Pool.Billed billOfTwo(String plan, Instant change, String other) {
        return bill(Pool.holds(plan, first(), change), Pool.holds(other, change, end()));
    }

    /** The same plan, but for an hour. */
    Pool.Billed billWithoutAnHour(Instant from) {
        return bill(Pool.holds("lane", first(), from), Pool.holds("lane", from.plus(Duration.ofHours(1)), end()));
    }
}
