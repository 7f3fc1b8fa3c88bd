package io.entitle.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** An instant of the account's facts, or one reckoned from them on the account's own calendar. */
public record Moment(Instant instant, Clock clock) implements Comparable<Moment> {

    /** Whether the question is asked at this instant or later. */
    public boolean reached() {
        return clock.reached(instant);
    }

    /** The same time of day {@code days} natural days on. */
    public Moment plusDays(long days) {
        return clock.moment(local().plusDays(days).toInstant());
    }

    /** The same day of the month {@code months} months on, or that month's last day where it has no such day. */
    public Moment plusMonths(long months) {
        return clock.moment(local().plusMonths(months).toInstant());
    }

    /** The first instant of the natural day that this one is in. */
    public Moment startOfDay() {
        return clock.moment(local().toLocalDate().atStartOfDay(clock.zone()).toInstant());
    }

    /** The first instant of the month after this one. */
    public Moment nextMonth() {
        LocalDate first = local().toLocalDate().withDayOfMonth(1).plusMonths(1);
        return clock.moment(first.atStartOfDay(clock.zone()).toInstant());
    }

    /** The calendar day, such as {@code 2022-09-11}. */
    public LocalDate date() {
        return local().toLocalDate();
    }

    /** This instant in the account's zone. */
    public ZonedDateTime local() {
        return instant.atZone(clock.zone());
    }

    @Override
    public int compareTo(Moment other) {
        return instant.compareTo(other.instant);
    }
}
