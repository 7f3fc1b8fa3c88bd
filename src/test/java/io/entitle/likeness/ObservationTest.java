package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.PlainAccount;
import io.entitle.fact.Facts;
import io.entitle.likeness.Observation.Compared;
import io.entitle.likeness.Observation.Reached;
import io.entitle.likeness.Observation.Read;
import io.entitle.likeness.Observation.Reckonable;
import io.entitle.vocabulary.Origin;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObservationTest {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final Facts FACTS = PlainAccount.of("one", "any", ZoneOffset.UTC);
    private static final Origin NOW = new Origin.Absolute(AT);
    private static final Origin LATER = new Origin.Absolute(AT.plusNanos(1));
    private static final Origin OF_ONE_QUESTION = new Origin.Particular(AT);
    private static final Origin IN_NO_FACTS = new Origin.Stated(Origin.Date.OWED_SINCE, 0);

    @Test
    void aMomentHasComeFromItsOwnInstantOn() {
        assertThat(new Reached(NOW).of(FACTS, AT)).isEqualTo(true);
        assertThat(new Reached(LATER).of(FACTS, AT)).isEqualTo(false);
    }

    @Test
    void ofTwoMomentsTheOrderIsTold() {
        assertThat(new Compared(NOW, LATER).of(FACTS, AT)).isEqualTo(-1);
        assertThat(new Compared(LATER, NOW).of(FACTS, AT)).isEqualTo(1);
        assertThat(new Compared(NOW, NOW).of(FACTS, AT)).isEqualTo(0);
    }

    @Test
    void aMomentThatIsReadIsAnotherOneOnAnotherCalendar() {
        Facts elsewhere = PlainAccount.of("one", "any", ZoneId.of("Asia/Shanghai"));

        assertThat(new Read(NOW).of(FACTS, AT)).isEqualTo(AT.atZone(ZoneOffset.UTC));
        assertThat(new Read(NOW).of(elsewhere, AT)).isNotEqualTo(new Read(NOW).of(FACTS, AT));
    }

    @Test
    void aMomentThatCannotBeReckonedIsThrownOf() {
        assertThat(new Reckonable(NOW).of(FACTS, AT)).isEqualTo(true);
        for (Observation observation :
                List.of(new Reckonable(IN_NO_FACTS), new Reached(IN_NO_FACTS), new Read(IN_NO_FACTS))) {
            assertThatThrownBy(() -> observation.of(FACTS, AT)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsAboutOneQuestionCannotBeAskedOfAnotherAccount() {
        assertThat(List.of(new Reached(NOW), new Read(NOW), new Reckonable(NOW), new Compared(NOW, LATER)))
                .allMatch(Observation::isCommon);
        assertThat(List.of(
                        new Reached(OF_ONE_QUESTION),
                        new Read(OF_ONE_QUESTION),
                        new Reckonable(OF_ONE_QUESTION),
                        new Compared(NOW, OF_ONE_QUESTION),
                        new Compared(OF_ONE_QUESTION, NOW)))
                .noneMatch(Observation::isCommon);
    }

    @Test
    void whatIsAboutNoMomentIsCommon() {
        Observation own = (facts, at) -> at;

        assertThat(own.moments()).isEmpty();
        assertThat(own.isCommon()).isTrue();
    }
}
