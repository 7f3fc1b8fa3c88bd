package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void aDateStartsInTheGivenZoneAndAnOffsetStandsForItself() {
        assertThat(Instants.parse("2025-04-08", SHANGHAI)).isEqualTo(Instant.parse("2025-04-07T16:00:00Z"));
        assertThat(Instants.parse("2025-04-08T00:00:00-05:00", SHANGHAI))
                .isEqualTo(Instant.parse("2025-04-08T05:00:00Z"));
    }

    @Test
    void aDateWhoseMidnightIsLeftOutStartsAfterTheGap() {
        assertThat(Instants.parse("2018-11-04", ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(Instant.parse("2018-11-04T01:00:00-02:00"));
    }

    @Test
    void aTimeWithoutOffsetIsRefused() {
        assertThatThrownBy(() -> Instants.parse("2025-04-08T12:00:00", SHANGHAI))
                .isInstanceOf(BadInstantException.class)
                .hasMessage("expected a date or an instant with offset such as `2025-04-08T00:00:00+08:00`, "
                        + "found `2025-04-08T12:00:00`");
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, Asia/Shanghai, 1899-12-31T15:54:17Z",
        "1899-12-31T15:54:17Z, Asia/Shanghai, 1899-12-31T15:54:17Z",
        "1900-01-01T00:00:00+08:00, Asia/Shanghai, 1899-12-31T16:00:00Z",
        "1900-01-01T00:00:00Z, UTC, 1900-01-01T00:00:00Z",
        "3000-01-01, UTC, 3000-01-01T00:00:00Z",
        "9999-12-31, Asia/Shanghai, 9999-12-30T16:00:00Z",
        "9999-12-31, Etc/GMT+12, 9999-12-31T12:00:00Z",
        "9999-12-31T23:59:59+08:00, Asia/Shanghai, 9999-12-31T15:59:59Z",
        "9999-12-31T23:59:59.999999999Z, UTC, 9999-12-31T23:59:59.999999999Z"
    })
    void yearsFrom1900To9999AreRead(String text, String zone, Instant instant) {
        assertThat(Instants.parse(text, ZoneId.of(zone))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31, 'a year from 1900 to 9999'",
        "0001-01-01, 'a year from 1900 to 9999'",
        "1899-12-31T15:54:16Z, 'a year from 1900 to 9999'",
        "9999-12-31T23:59:59-00:01, 'a year from 1900 to 9999'",
        "+10000-01-01, 'a year from 1900 to 9999'",
        "10000-01-01, 'a year from 1900 to 9999'",
        "2025-02-30, a day that there is",
        "2025-13-01, a day that there is",
        "2016-12-31T23:59:60Z, a date or an instant with offset such as `2025-04-08T00:00:00+08:00`",
        "6/1/2025, a date or an instant with offset such as `2025-04-08T00:00:00+08:00`"
    })
    void whatIsExpectedIsSaid(String text, String expected) {
        assertThatThrownBy(() -> Instants.parse(text, SHANGHAI))
                .isInstanceOf(BadInstantException.class)
                .hasMessage("expected " + expected + ", found `" + text + "`");
    }
}
