package io.entitle.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

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

    /** The day that so many days lead to, forward or back; a day that the zone left out is none of them. */
    public NaturalDay daysOn(long days) {
        LocalDate before = date;
        LocalDate to = date.plusDays(days);
        while (!to.equals(before)) {
            before = to;
            to = date.plusDays(days + Long.signum(days) * leftOut(to));
        }
        return new NaturalDay(to, zone);
    }

    /** How many days there are from this one, included, to another one, which is not; never below 0. */
    public long daysTo(NaturalDay other) {
        return other.date.isAfter(date) ? ChronoUnit.DAYS.between(date, other.date) - leftOut(other.date) : 0;
    }

    /** How many days its month has. */
    public long daysOfMonth() {
        return new NaturalDay(date.withDayOfMonth(1), zone).daysTo(nextMonth());
    }

    /** How many days between this one and a date the zone left out: where clocks were put forward by a day. */
    private long leftOut(LocalDate other) {
        LocalDate from = other.isBefore(date) ? other : date;
        LocalDate to = other.isBefore(date) ? date : other;
        Instant end = to.atStartOfDay(zone).toInstant();
        long days = 0;
        Optional<ZoneOffsetTransition> change =
                next(from.atStartOfDay(zone).toInstant().minusNanos(1));
        while (change.isPresent() && !change.get().getInstant().isAfter(end)) {
            days += leftOut(change.get(), from, to);
            change = next(change.get().getInstant());
        }
        return days;
    }

    private Optional<ZoneOffsetTransition> next(Instant after) {
        return Optional.ofNullable(zone.getRules().nextTransition(after));
    }

    private static long leftOut(ZoneOffsetTransition change, LocalDate from, LocalDate to) {
        LocalDateTime before = change.getDateTimeBefore();
        LocalDate first = before.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? before.toLocalDate()
                : before.toLocalDate().plusDays(1);
        LocalDate end = change.getDateTimeAfter().toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(first.isBefore(from) ? from : first, end.isAfter(to) ? to : end));
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
