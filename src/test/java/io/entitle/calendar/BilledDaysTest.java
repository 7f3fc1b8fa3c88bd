package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each day of a billed month is billed once, in months in which clocks change too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BilledDaysTest {

    private static final BigDecimal LAST_DECIMAL = new BigDecimal("0.000000001");

    private final Pool pool = Pool.open();

    /** Months of all lengths; clocks go forward, back, at midnight, over it, by half an hour, by a whole day. */
    static Stream<Arguments> months() {
        return Stream.of(
                month("Asia/Shanghai", 2023, 2),
                month("Asia/Shanghai", 2024, 2),
                month("UTC", 2026, 4),
                month("Europe/Berlin", 2026, 3),
                month("Europe/Berlin", 2026, 10),
                month("America/New_York", 2026, 11),
                month("America/Sao_Paulo", 2017, 10),
                month("America/Sao_Paulo", 2018, 2),
                month("Africa/Cairo", 2024, 4),
                month("Asia/Beirut", 2024, 3),
                month("Australia/Lord_Howe", 2024, 4),
                month("Pacific/Apia", 2011, 12),
                month("America/St_Johns", 2009, 10),
                month("America/St_Johns", 2009, 11));
    }

    private static Arguments month(String zone, int year, int month) {
        return Arguments.of(ZoneId.of(zone), YearMonth.of(year, month));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aMonthOfOnePlanHasAllItsDays(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        assertThat(billed.bill(Pool.holds("lane", billed.first(), billed.end())).days())
                .isEqualByComparingTo(billed.length());
    }

    @ParameterizedTest
    @MethodSource("months")
    void aMonthOfTwoPlansHasAllItsDaysWhereverOneBegins(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        assertThat(billed.daysToSplitAt())
                .allSatisfy(day -> assertThat(billed.billOfTwo("lane", billed.beginning(day), "hall")
                                .days())
                        .isEqualByComparingTo(billed.length()));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aDayOfTwoPlansCountsOnceForTheHigher(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        assertThat(billed.daysToSplitAt())
                .allSatisfy(day -> assertThat(billed.billOfTwo("lane", billed.midst(day), "hall")
                                .fee())
                        .isEqualByComparingTo(billed.billOfTwo("lane", billed.beginning(day), "hall")
                                .fee()));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aDayInTheMidstOfWhichAPlanPausedCountsOnce(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        assertThat(billed.daysToSplitAt())
                .allSatisfy(day -> assertThat(
                                billed.billWithoutAnHour(billed.midst(day)).days())
                        .isEqualByComparingTo(billed.length()));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aFeeByDaysOfAMonthInTwoPartsIsThatOfTheWholeWithinOneUnitOfTheNinthDecimal(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        assertThat(billed.daysToSplitAt())
                .allSatisfy(day -> assertThat(
                                billed.billWithoutAnHour(billed.midst(day)).fee())
                        .isBetween(new BigDecimal(31).subtract(LAST_DECIMAL), new BigDecimal(31).add(LAST_DECIMAL)));
    }

    @ParameterizedTest
    @MethodSource("months")
    void daysWithoutAPlanAreNotBilled(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        List<PlainDate> days = billed.daysToSplitAt();
        PlainDate last = days.get(days.size() - 1);
        assertThat(billed.bill(
                                Pool.holds("lane", billed.first(), billed.beginning(billed.date(2))),
                                Pool.holds("lane", billed.beginning(last), billed.end()))
                        .days())
                .isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @MethodSource("months")
    void hoursAreThoseThatPassed(ZoneId zone, YearMonth month) {
        BilledMonth billed = BilledMonth.of(pool, zone, month);
        assertThat(billed.daysToSplitAt())
                .allSatisfy(day -> assertThat(billed.billOfTwo("hall", billed.midst(day), "lane")
                                .hours())
                        .isEqualByComparingTo(billed.hours()));
    }
}
