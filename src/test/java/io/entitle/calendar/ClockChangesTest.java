package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every second of the two hours and more around every change of clocks. */
final class ClockChangesTest {

    private static final long AROUND = 3_700;

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void noSecondIsSkippedOrCountedTwice(ZoneId zone, int year) {
        assertThat(secondsAstray(zone, year, second -> next(Period.SECOND, second, zone) == second + 1))
                .isEmpty();
    }

    /** Where clocks change by minutes, a minute there is a minute everywhere. */
    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void everySecondIsInTheMinuteThatItIsInEverywhere(ZoneId zone, int year) {
        assertThat(secondsAstray(zone, year, second -> next(Period.MINUTE, second, zone) == second - second % 60 + 60))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void everySecondIsOfTheDayThatBeganLast(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        assertThat(secondsAstray(
                        zone,
                        year,
                        second -> Zones.moment(instant(second), zone)
                                .startOfDay()
                                .instant()
                                .equals(calendar.firstOfDayOf(instant(second)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void theNextDayIsAlwaysToCome(ZoneId zone, int year) {
        assertThat(secondsAstray(zone, year, second -> next(Period.DAY, second, zone) > second))
                .isEmpty();
    }

    private static List<Instant> secondsAstray(ZoneId zone, int year, LongPredicate claim) {
        Instant from = Instant.parse(year + "-01-01T00:00:00Z");
        Instant until = Instant.parse(year + 1 + "-01-01T00:00:00Z");
        return PlainCalendar.transitions(zone, from, until)
                .flatMapToLong(change -> around(change.toEpochSecond()))
                .filter(second -> !claim.test(second))
                .mapToObj(Instant::ofEpochSecond)
                .toList();
    }

    private static LongStream around(long change) {
        return LongStream.range(change - AROUND, change + AROUND);
    }

    /** Asked in the midst of the second. */
    private static long next(Period period, long second, ZoneId zone) {
        Instant next = period.next(instant(second).plusMillis(500).atZone(zone))
                .orElseThrow()
                .toInstant();
        assertThat(next.getNano()).isZero();
        return next.getEpochSecond();
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(second);
    }
}
