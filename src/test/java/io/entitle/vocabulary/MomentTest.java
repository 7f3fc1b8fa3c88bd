package io.entitle.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static Moment at(String local, ZoneId zone) {
        Instant instant = LocalDateTime.parse(local).atZone(zone).toInstant();
        return new Clock(instant, zone).moment(instant);
    }

    /** The vendor's example, and months that lack the day. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-23T10:15:00, 3, 2025-06-24T00:00",
        "2025-01-31T00:00:00, 1, 2025-03-01T00:00",
        "2024-01-31T23:59:59, 1, 2024-03-01T00:00",
        "2024-02-29T12:00:00, 12, 2025-03-01T00:00",
        "2025-12-31T12:00:00, 36, 2029-01-01T00:00"
    })
    void aPeriodBoughtEndsWithTheSameDayOfTheMonthOrItsLast(String bought, long months, String end) {
        Moment found = at(bought, BEIJING).endOfPeriod(BigDecimal.valueOf(months));
        assertThat(found.local().toLocalDateTime()).isEqualTo(LocalDateTime.parse(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-31T23:59:59, 2022-09-01T00:00",
        "2022-09-01T00:00:00, 2022-10-01T00:00",
        "2022-12-10T10:00:00, 2023-01-01T00:00"
    })
    void theNextMonthBeginsOnItsFirst(String moment, String first) {
        assertThat(at(moment, BEIJING).nextMonth().local().toLocalDateTime()).isEqualTo(LocalDateTime.parse(first));
    }

    /** Berlin leaves out an hour on 29 March 2026 and repeats one on 25 October. */
    @ParameterizedTest
    @CsvSource({"2026-03-28T02:30:00, 2026-03-29T03:30", "2026-10-24T02:30:00, 2026-10-25T02:30"})
    void aDayOnIsTheSameTimeOfDayWhereThereIsOne(String moment, String next) {
        Moment found = at(moment, ZoneId.of("Europe/Berlin")).plusDays(1);
        assertThat(found.local().toLocalDateTime()).isEqualTo(LocalDateTime.parse(next));
    }

    @Test
    void aBareDateBeginsAtTheAccountsOwnMidnight() {
        Instant noon = Instant.parse("2025-04-07T16:00:00Z");
        assertThat(new Clock(noon, BEIJING).reached("2025-04-08")).isTrue();
        assertThat(new Clock(noon, ZoneId.of("UTC")).reached("2025-04-08")).isFalse();
    }
}
