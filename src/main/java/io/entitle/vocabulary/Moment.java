package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.decision.NaturalDay;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** An instant of the account's facts, or one reckoned from them on the account's own calendar. */
public final class Moment implements Comparable<Moment> {

    private final Instant instant;
    private final Clock clock;
    private final Origin origin;

    Moment(Instant instant, Clock clock, Origin origin) {
        this.instant = instant;
        this.clock = clock;
        this.origin = origin;
    }

    /** Whether the question is asked at this instant or later. */
    @Fact
    public boolean reached() {
        return reached(Occasion.Kind.DATE_OF_RULES, Clock::nothing);
    }

    boolean reached(Occasion.Kind kind, Supplier<Message> of) {
        return clock.reached(instant, origin, kind, of);
    }

    /**
     * The same time of day {@code days} natural days on, of days that the zone left out none; from the first instant of a
     * day, the first of the other.
     */
    @Fact
    public Moment plusDays(@Amount(least = Amount.Least.ANY, whole = true) Object days) {
        return reckoned(CalendarStep.DAYS, Numerals.whole(days));
    }

    /**
     * The same time of the same day of the month {@code months} months on, or of that month's last day where it has no
     * such day; from the first instant of a day, the first of the other.
     */
    @Fact
    public Moment plusMonths(@Amount(least = Amount.Least.ANY, whole = true) Object months) {
        return reckoned(CalendarStep.MONTHS, Numerals.whole(months));
    }

    /**
     * The end of a period of months bought at this moment: the end of the same day of the month, or of the month's last
     * day where it has no such day. The end itself is the first instant of the day after.
     */
    @Fact
    public Moment endOfPeriod(@Amount(whole = true) Object months) {
        return reckoned(CalendarStep.END_OF_PERIOD, Numerals.whole(months));
    }

    /** The last instant before this one. */
    @Fact
    public Moment justBefore() {
        return reckoned(CalendarStep.JUST_BEFORE, 1);
    }

    /** The first instant of the natural day that this one is in. */
    @Fact
    public Moment startOfDay() {
        return reckoned(CalendarStep.START_OF_DAY, 0);
    }

    /** The first instant of the month after this one. */
    @Fact
    public Moment nextMonth() {
        return reckoned(CalendarStep.NEXT_MONTH, 1);
    }

    private Moment reckoned(CalendarStep how, long count) {
        Moment other =
                new Moment(how.from(instant, count, clock.zone()), clock, new Origin.Reckoned(origin, how, count));
        clock.witness().reckoned(other.origin);
        return other;
    }

    /** The number of months begun from this moment's day to the last instant before the other one; at least one. */
    BigDecimal monthsTo(Moment other) {
        LocalDate first = read().calendarDay();
        LocalDate last = other.read().justBefore().calendarDay();
        long whole = ChronoUnit.MONTHS.between(first, last);
        boolean even = first.plusMonths(whole).equals(last);
        return BigDecimal.valueOf(Math.max(1, even ? whole : whole + 1));
    }

    /** The months of a period that begins at this moment; one where it is open ended. */
    @EngineOnly
    public BigDecimal months(Optional<Moment> end) {
        return end.map(this::monthsTo).orElse(BigDecimal.ONE);
    }

    /** The number of natural days from this moment's day to the other's; one that the zone left out is none. */
    BigDecimal daysTo(Moment other) {
        NaturalDay from = read().naturalDay();
        NaturalDay to = other.read().naturalDay();
        return BigDecimal.valueOf(to.date().isBefore(from.date()) ? -to.daysTo(from) : from.daysTo(to));
    }

    /** The natural days from this one, included, to the end of its month. */
    @Fact
    public BigDecimal daysLeftInMonth() {
        return daysTo(nextMonth());
    }

    /** The number of days of this month; a day that the zone left out is none of them. */
    @Fact
    public BigDecimal daysOfMonth() {
        return BigDecimal.valueOf(read().naturalDay().daysOfMonth());
    }

    /** The natural day that this moment is in, to be told to people, such as {@code 2022-09-11}. */
    @Operand
    public Day date() {
        return new Day(this);
    }

    /** This instant in the account's zone. */
    @Fact
    public ZonedDateTime local() {
        return instant().atZone(clock.zone());
    }

    /** The moment of the same origin in the facts of another account, in that account's zone. */
    ZonedDateTime localIn(Facts facts) {
        return origin.in(facts).atZone(facts.zone());
    }

    /** This instant, whatever the zone. */
    @EngineOnly
    public Instant instant() {
        clock.witness().read(origin);
        return instant;
    }

    LocalDate calendarDay() {
        return naturalDay().date();
    }

    private NaturalDay naturalDay() {
        return NaturalDay.of(instant.atZone(clock.zone()));
    }

    /** The day of the moment of the same origin in the facts of another account. */
    LocalDate calendarDayIn(Facts facts) {
        return NaturalDay.of(localIn(facts)).date();
    }

    /** The last day that something has which ends at the moment of the same origin in the facts of another account. */
    @EngineOnly
    public LocalDate lastDayIn(Facts facts) {
        return NaturalDay.of(localIn(facts).minusNanos(1)).date();
    }

    /** Where the fact stands that states it, among those of its kind. */
    int place() {
        return origin instanceof Origin.Stated stated ? stated.place() : 0;
    }

    private Moment read() {
        clock.witness().read(origin);
        return this;
    }

    @Override
    @Fact
    public int compareTo(Moment other) {
        int order = instant.compareTo(other.instant);
        clock.witness().compared(origin, other.origin, Integer.signum(order));
        return order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moment moment && compareTo(moment) == 0;
    }

    @Override
    public int hashCode() {
        return instant().hashCode();
    }

    @Override
    public String toString() {
        return local().toString();
    }
}
