package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many accounts there are, so much is kept of them and no more. */
final class ShelfTest {

    private static final int PLACES = 3;
    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final Facts FACTS = PlainAccount.of("one", "any", ZoneOffset.UTC);

    private final Shelf shelf = new Shelf(PLACES);
    private final Classes<String> classes = new Classes<>(() -> Numbers.of(List.of()), shelf);

    @Test
    void untilItIsFullEverythingIsKnown() {
        learn(PLACES - 1);

        assertThat(alike().known(FACTS, AT.plusSeconds(1))).contains("1");
        assertThat(alike().known(FACTS, AT.plusSeconds(PLACES - 1))).contains("2");
    }

    @Test
    void whenItIsFullEverythingIsForgottenAndLearntAnew() {
        learn(PLACES);
        assertThat(alike().known(FACTS, AT.plusSeconds(1))).isEmpty();

        learn(1);
        assertThat(alike().known(FACTS, AT.plusSeconds(1))).contains("1");
    }

    @Test
    void whatIsLearntAgainTakesNoOtherPlace() {
        for (int time = 0; time <= PLACES; time++) {
            learn(1);
        }

        assertThat(alike().known(FACTS, AT.plusSeconds(1))).contains("1");
    }

    @Test
    void ofEqualValuesOneIsKept() {
        List<BigDecimal> first = shelf.same(List.of(BigDecimal.ONE));

        assertThat(shelf.same(List.of(new BigDecimal("1")))).isSameAs(first);
        assertThat(shelf.same(List.of(new BigDecimal("1.0")))).isNotSameAs(first);
    }

    /** Of an account at so many instants, which are told apart. */
    private void learn(int count) {
        for (int second = 1; second <= count; second++) {
            Testimony testimony = new Testimony();
            testimony.note((facts, at) -> at);
            alike().keep(FACTS, AT.plusSeconds(second), testimony, Integer.toString(second));
        }
    }

    private Lookalikes<String> alike() {
        return classes.like(FACTS, feature -> BigDecimal.ZERO);
    }
}
