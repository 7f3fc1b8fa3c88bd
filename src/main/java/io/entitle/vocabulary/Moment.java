package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.decision.NaturalDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** An instant of the account's facts, or one reckoned from them on the account's own calendar. */
public record Moment(Instant instant, Clock clock) implements Comparable<Moment> {

    /** Whether the question is asked at this instant or later. */
    public boolean reached() {
        return reached(Occasion.Kind.DATE_OF_RULES, Clock::nothing);
    }

    boolean reached(Occasion.Kind kind, Supplier<Message> of) {
        return clock.reached(instant, kind, of);
    }

    /** The same time of day {@code days} natural days on; from the first instant of a day, the first of the other. */
    public Moment plusDays(long days) {
        return carriedTo(local().plusDays(days));
    }

    /**
     * The same time of the same day of the month {@code months} months on, or of that month's last day where it has no
     * such day; from the first instant of a day, the first of the other.
     */
    public Moment plusMonths(long months) {
        return carriedTo(local().plusMonths(months));
    }

    /**
     * The end of a period of months bought at this moment: the end of the same day of the month, or of the month's last
     * day where it has no such day. The end itself is the first instant of the day after.
     */
    public Moment endOfPeriod(BigDecimal months) {
        return startOf(day().plusMonths(months.longValueExact()).plusDays(1));
    }

    /** The last instant before this one. */
    public Moment justBefore() {
        return clock.moment(instant.minusNanos(1));
    }

    /** The first instant of the natural day that this one is in. */
    public Moment startOfDay() {
        return startOf(day());
    }

    /** The first instant of the month after this one. */
    public Moment nextMonth() {
        return startOf(day().nextMonth());
    }

    /** The number of months begun from this moment's day to the last instant before the other one; at least one. */
    BigDecimal monthsTo(Moment other) {
        long whole = ChronoUnit.MONTHS.between(date(), other.justBefore().date());
        boolean even = date().plusMonths(whole).equals(other.justBefore().date());
        return BigDecimal.valueOf(Math.max(1, even ? whole : whole + 1));
    }

    /** The number of natural days from this moment's day to the other's. */
    BigDecimal daysTo(Moment other) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(date(), other.date()));
    }

    /** The natural days from this one, included, to the end of its month. */
    public BigDecimal daysLeftInMonth() {
        return daysTo(nextMonth());
    }

    /** The number of days of this month. */
    public BigDecimal daysOfMonth() {
        return BigDecimal.valueOf(date().lengthOfMonth());
    }

    /** The natural day that this moment is in, such as {@code 2022-09-11}. */
    public LocalDate date() {
        return day().date();
    }

    /** This instant in the account's zone. */
    public ZonedDateTime local() {
        return instant.atZone(clock.zone());
    }

    /** Where clocks change at midnight the first instant of a day is not 00:00, or is not the only one. */
    private Moment carriedTo(ZonedDateTime sameTime) {
        ZonedDateTime local = local();
        boolean first = local.isEqual(local.toLocalDate().atStartOfDay(clock.zone()));
        return first
                ? startOf(new NaturalDay(sameTime.toLocalDate(), clock.zone()))
                : clock.moment(sameTime.toInstant());
    }

    private NaturalDay day() {
        return NaturalDay.of(local());
    }

    private Moment startOf(NaturalDay day) {
        return clock.moment(day.start().toInstant());
    }

    @Override
    public int compareTo(Moment other) {
        return instant.compareTo(other.instant);
    }
}
