package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Period;
import io.entitle.vocabulary.Moment;
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
        List<Instant> firsts = new ArrayList<>(firsts(calendar, year));
        int inYear = firsts.size();
        firsts.addAll(firsts(calendar, year + 1));
        List<String> astray = new ArrayList<>();
        for (int day = 0; day < inYear; day++) {
            Moment first = Zones.moment(firsts.get(day), zone);
            for (int days : new int[] {1, 2, 5, 7, 30, 180}) {
                Moment later = Zones.moment(firsts.get(day + days), zone);
                if (!first.plusDays(days).equals(later)
                        || !later.plusDays(-days).equals(first)) {
                    astray.add(firsts.get(day) + " and " + days);
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    /** Five days of grace from 26 December are the 26th, 27th, 28th, 29th and 31st. */
    @Test
    void aDayThatTheZoneLeftOutIsNoDayOfGrace() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        ZoneId kwajalein = ZoneId.of("Pacific/Kwajalein");
        assertThat(Zones.moment(Instant.parse("2011-12-26T10:00:00Z"), apia)
                        .plusDays(5)
                        .instant())
                .isEqualTo(Instant.parse("2011-12-31T10:00:00Z"));
        assertThat(Zones.moment(Instant.parse("1993-08-18T12:00:00Z"), kwajalein)
                        .plusDays(5)
                        .instant())
                .isEqualTo(Instant.parse("1993-08-23T12:00:00Z"));
        assertThat(Zones.moment(Instant.parse("2011-12-29T20:00:00Z"), apia)
                        .plusDays(1)
                        .instant())
                .isEqualTo(Instant.parse("2011-12-30T20:00:00Z"));
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
