package io.entitle.wire;

import static io.entitle.wire.Desk.STUDIO;
import static io.entitle.wire.Desk.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderDatesTest {

    @Test
    void theSameInstantInAnyOffsetIsTheSameFact() {
        String at = "{" + STUDIO + ", \"at\": \"%s\"}";
        assertThat(facts(at.formatted("2025-04-07T16:00:00Z")))
                .isEqualTo(facts(at.formatted("2025-04-08T00:00:00+08:00")))
                .isEqualTo(facts(at.formatted("2025-04-08")));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2025-04-08, 2025-04-07T16:00:00Z",
        "UTC, 2025-04-08, 2025-04-08T00:00:00Z",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
        "America/New_York, 2025-03-10, 2025-03-10T04:00:00Z"
    })
    void aDateIsTheStartOfThatDayWhereTheAccountLives(String zone, String date, Instant start) {
        assertThat(facts("{%s, \"at\": \"%s\", \"zone\": \"%s\"}".formatted(STUDIO, date, zone))
                        .at())
                .contains(start);
    }
}
