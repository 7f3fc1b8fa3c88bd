package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class LookalikesTest {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final Facts FACTS = PlainAccount.of("one", "any", ZoneOffset.UTC);

    private final Lookalikes<String> alike = new Lookalikes<>(new Shelf(), new Space());
    private final Testimony testimony = new Testimony();

    @Test
    void whatWasLearntIsAskedOfEveryOther() {
        learn();

        assertThat(alike.known(FACTS, AT.minusNanos(1))).contains("known");
        assertThat(alike.known(FACTS, AT)).isEmpty();
    }

    /** Conclusions refer to it through every moment that they tell; it held most of what was kept. */
    @Test
    void whatWasLearntIsNotKeptTwice() {
        learn();

        assertThat(testimony.handOver()).isEmpty();
        assertThat(testimony.coming()).isEmpty();
    }

    private void learn() {
        testimony.asked(new Origin.Absolute(AT), false, Occasion.Kind.RULES_CHANGE, () -> new Message("", ""));
        alike.keep(FACTS, AT.minusSeconds(1), testimony, "known");
    }
}
