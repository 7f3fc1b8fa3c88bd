package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Natural days divide time: they follow one another without a gap, and each instant is in one of them. */
final class DaysTest {

    @Test
    void theSecondOpinionKnowsTheDayThatApiaLeftOut() {
        PlainCalendar apia = new PlainCalendar(ZoneId.of("Pacific/Apia"), 2011);
        assertThat(apia.days(2011)).hasSize(364).doesNotContain(new PlainDate(2011, 12, 30));
        assertThat(apia.first(new PlainDate(2011, 12, 31))).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void eachDayEndsWhereTheNextBegins(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        List<Instant> firsts = new ArrayList<>(firsts(calendar, year));
        firsts.add(calendar.first(new PlainDate(year + 1, 1, 1)));
        Stream<Instant> walked =
                Stream.iterate(firsts.get(0), at -> next(at, zone)).limit(firsts.size());
        assertThat(walked).isEqualTo(firsts);
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void everyHourOfADayIsBetweenItsFirstInstantAndThatOfTheNext(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        List<Instant> astray = new ArrayList<>();
        for (PlainDate day : calendar.days(year)) {
            Instant first = calendar.first(day);
            Instant end = calendar.first(day.number() + 1);
            instants(first, end)
                    .filter(at -> !Zones.moment(at, zone).startOfDay().instant().equals(first)
                            || !next(at, zone).equals(end))
                    .forEach(astray::add);
        }
        assertThat(astray).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void daysOnFromTheFirstInstantOfOneComeToTheFirstInstantOfAnother(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        List<String> astray = new ArrayList<>();
        for (PlainDate day : calendar.days(year)) {
            Stream.of(1, 5, 7, 30, 180)
                    .filter(days -> !Zones.moment(calendar.first(day), zone)
                            .plusDays(days)
                            .instant()
                            .equals(calendar.first(day.number() + days)))
                    .forEach(days -> astray.add(day + " and " + days));
        }
        assertThat(astray).isEmpty();
    }

    private static List<Instant> firsts(PlainCalendar calendar, int year) {
        return calendar.days(year).stream().map(calendar::first).toList();
    }

    /** The first, the last, and one an hour between. */
    private static Stream<Instant> instants(Instant first, Instant end) {
        return Stream.concat(
                Stream.iterate(first, at -> at.isBefore(end), at -> at.plus(Duration.ofHours(1))),
                Stream.of(first.plusNanos(1), end.minusNanos(1)));
    }

    private static Instant next(Instant at, ZoneId zone) {
        return Period.DAY.next(at.atZone(zone)).orElseThrow().toInstant();
    }
}
