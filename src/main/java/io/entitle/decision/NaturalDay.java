package io.entitle.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A day on the account's own calendar: from its first instant to the first instant of the day after. Days divide time,
 * whatever the clocks do: a day that has begun goes on where they are put back over midnight, and a day that the zone left
 * out begins with the next, so it has no instant.
 */
public record NaturalDay(LocalDate date, ZoneId zone) {

    /** The day that an instant is in. */
    public static NaturalDay of(ZonedDateTime at) {
        NaturalDay shown = new NaturalDay(at.toLocalDate(), at.getZone());
        NaturalDay next = shown.plusDays(1);
        return next.start().isAfter(at) ? shown : next;
    }

    /** Its first instant. */
    public ZonedDateTime start() {
        return date.atStartOfDay(zone);
    }

    /** The day that follows it: never one that the zone left out. */
    public NaturalDay next() {
        return of(plusDays(1).start());
    }

    public NaturalDay plusDays(long days) {
        return new NaturalDay(date.plusDays(days), zone);
    }

    /** The same day of the month, or that month's last day where it has no such day. */
    public NaturalDay plusMonths(long months) {
        return new NaturalDay(date.plusMonths(months), zone);
    }

    /** The first day of the month after this one. */
    public NaturalDay nextMonth() {
        return new NaturalDay(date.withDayOfMonth(1).plusMonths(1), zone);
    }
}
