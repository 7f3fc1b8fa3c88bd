package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
}
