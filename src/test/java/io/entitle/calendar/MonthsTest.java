package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Period;
import io.entitle.vocabulary.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months divide time as days do, whatever their length and whatever the clocks do on their first night. */
final class MonthsTest {

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void eachMonthEndsWhereTheNextBegins(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        List<Instant> firsts = IntStream.rangeClosed(0, 12)
                .mapToObj(months -> calendar.first(new PlainDate(year, 1, 1).monthsOn(months)))
                .toList();
        Stream<Instant> walked =
                Stream.iterate(firsts.get(0), at -> next(at, zone)).limit(firsts.size());
        assertThat(walked).isEqualTo(firsts);
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void countsOfEveryDayStartAnewWithTheNextMonth(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        assertThat(astray(
                        calendar,
                        zone,
                        year,
                        (day, moment) -> next(moment.instant(), zone).equals(calendar.first(day.firstOfNextMonth()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void theMonthAfterEveryDayIsTheSameForRules(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        assertThat(astray(
                        calendar,
                        zone,
                        year,
                        (day, moment) -> moment.nextMonth().instant().equals(calendar.first(day.firstOfNextMonth()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void daysOfAMonthAndDaysLeftInItAreThoseThatThereAre(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        List<PlainDate> days = calendar.days(year);
        assertThat(astray(calendar, zone, year, (day, moment) -> {
                    List<PlainDate> month = days.stream()
                            .filter(other -> other.month() == day.month())
                            .toList();
                    return moment.daysOfMonth().intValueExact() == month.size()
                            && moment.daysLeftInMonth().intValueExact() == month.size() - month.indexOf(day);
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.entitle.calendar.Zones#andYears")
    void monthsOnFromTheFirstInstantOfADayComeToTheFirstInstantOfAnother(ZoneId zone, int year) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        List<PlainDate> astray = calendar.days(year).stream()
                .filter(day -> IntStream.of(1, 6, 12)
                        .anyMatch(months -> !Zones.moment(calendar.first(day), zone)
                                .plusMonths(months)
                                .instant()
                                .equals(calendar.first(day.monthsOn(months)))))
                .toList();
        assertThat(astray).isEmpty();
    }

    /** The first and last instants of days for which the claim does not hold. */
    private static List<Instant> astray(
            PlainCalendar calendar, ZoneId zone, int year, BiPredicate<PlainDate, Moment> claim) {
        return calendar.days(year).stream()
                .flatMap(day -> Stream.of(
                                calendar.first(day),
                                calendar.first(day.number() + 1).minusNanos(1))
                        .filter(at -> !claim.test(day, Zones.moment(at, zone))))
                .toList();
    }

    private static Instant next(Instant at, ZoneId zone) {
        return Period.MONTH.next(at.atZone(zone)).orElseThrow().toInstant();
    }
}
