package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Message;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Periods of 1 to 36 months, bought on every day of years around leap years and around odd changes of clocks. */
final class BoughtPeriodsTest {

    private static final List<Integer> MONTHS =
            IntStream.rangeClosed(1, 36).boxed().toList();

    /** Zones, each with years in which its clocks do something odd or February is long, and how many of them. */
    static Stream<Arguments> zonesAndYears() {
        return Stream.of(
                Arguments.of("Asia/Shanghai", 2023, 4),
                Arguments.of("Europe/Berlin", 2023, 4),
                Arguments.of("UTC", 2097, 4),
                Arguments.of("America/Sao_Paulo", 2015, 3),
                Arguments.of("Pacific/Apia", 2009, 3),
                Arguments.of("America/St_Johns", 2007, 4));
    }

    @ParameterizedTest
    @MethodSource("zonesAndYears")
    void aPeriodBoughtEndsWithTheSameDayOfTheMonthOrItsLast(ZoneId zone, int year, int years) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        assertThat(astray(
                        calendar,
                        zone,
                        year,
                        years,
                        (bought, months) -> end(bought.at(), months)
                                .instant()
                                .equals(calendar.first(
                                        bought.day().monthsOn(months).next()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("zonesAndYears")
    void aPeriodBoughtForSoManyMonthsCountsSoMany(ZoneId zone, int year, int years) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        assertThat(astray(
                        calendar,
                        zone,
                        year,
                        years,
                        (bought, months) -> months
                                == held(bought.at(), end(bought.at(), months))
                                        .monthsBought()
                                        .intValueExact()))
                .isEmpty();
    }

    /** 1 to 36 months: bought at once, by one renewal of the rest, and month by month. */
    @ParameterizedTest
    @MethodSource("zonesAndYears")
    void manyRenewalsEndAsOneDoes(ZoneId zone, int year, int years) {
        PlainCalendar calendar = new PlainCalendar(zone, year);
        assertThat(astray(
                        calendar, zone, year, years, (bought, months) -> months == 1 || endsAlike(bought.at(), months)))
                .isEmpty();
    }

    private static boolean endsAlike(Moment from, int months) {
        Instant atOnce = end(from, months).instant();
        Moment rest = held(from, end(from, 1)).renewedFor(BigDecimal.valueOf(months - 1L));
        Moment next = held(from, end(from, months - 1)).renewedFor(BigDecimal.ONE);
        return rest.instant().equals(atOnce) && next.instant().equals(atOnce);
    }

    /** A purchase, at the first or the last instant of a day. */
    private record Bought(PlainDate day, Moment at) {}

    private static List<String> astray(
            PlainCalendar calendar, ZoneId zone, int year, int years, BiPredicate<Bought, Integer> claim) {
        List<String> astray = new ArrayList<>();
        IntStream.range(year, year + years)
                .boxed()
                .flatMap(each -> calendar.days(each).stream())
                .flatMap(day -> purchases(calendar, zone, day))
                .forEach(bought -> MONTHS.stream()
                        .filter(months -> !claim.test(bought, months))
                        .forEach(months -> astray.add(bought.day() + " for " + months)));
        return astray;
    }

    private static Stream<Bought> purchases(PlainCalendar calendar, ZoneId zone, PlainDate day) {
        Instant first = calendar.first(day);
        Instant last = calendar.first(day.number() + 1).minusNanos(1);
        return Stream.of(first, last).map(at -> new Bought(day, Zones.moment(at, zone)));
    }

    private static Moment end(Moment from, int months) {
        return from.endOfPeriod(BigDecimal.valueOf(months));
    }

    private static Subscription held(Moment from, Moment until) {
        Message name = new Message("One", "一");
        return new Subscription(
                "one", name, 1, BigDecimal.ONE, from, Optional.of(until), Optional.empty(), false, from);
    }
}
