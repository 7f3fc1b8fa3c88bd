package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Advice;
import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is kept in a text is read from it again. */
class KeptFormsTest {

    @Test
    void advicesFiguresAreReadToTheDigit() {
        Advice upgrade = new Advice(
                Advice.Kind.UPGRADE,
                Optional.of("club"),
                "CHEAPER",
                new TreeMap<>(Map.of("saved", new BigDecimal("123456789012345.123456789"))),
                new Message("", ""),
                List.of());
        String text = AdviceText.of(List.of(upgrade));

        assertThat(AdviceText.kept(text)).containsOnlyKeys("upgrade:club");
        assertThat("[" + AdviceText.kept(text).values().iterator().next().text() + "]")
                .isEqualTo(text)
                .contains("\"saved\":123456789012345.123456789");
    }

    @Test
    void instantsAreReadByTheirNames() {
        Map<String, Instant> instants = Map.of("frozen", Instant.parse("2025-06-11T00:00:00Z"));

        assertThat(InstantsText.read(InstantsText.of(instants))).isEqualTo(instants);
    }

    @Test
    void nothingIsKeptAsAnEmptyText() {
        assertThat(AdviceText.of(List.of())).isEmpty();
        assertThat(AdviceText.kept("")).isEmpty();
        assertThat(InstantsText.of(Map.of())).isEmpty();
        assertThat(InstantsText.read("")).isEmpty();
        assertThat(AnswersText.of(Map.of())).isEmpty();
        assertThat(AnswersText.used("")).isEmpty();
    }
}
