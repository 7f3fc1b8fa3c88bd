package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Message;
import io.entitle.likeness.Coming;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of all that is to come the first is told, with everything that comes about then. */
final class AheadTest {

    private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant END = Instant.parse("+999999998-12-31T00:00:00Z");

    private static Coming at(Instant when, Occasion.Kind kind) {
        return new Coming(new Origin.Absolute(when), new Occasion(kind, new Message("", "")));
    }

    private static Ahead ahead(Coming... coming) {
        return new Ahead(List.of(coming), TinyBook.account());
    }

    @Test
    void whereNothingIsToComeThereIsNoHorizon() {
        assertThat(ahead().horizon()).isEmpty();
        assertThat(ahead().occasions()).isEmpty();
    }

    @Test
    void theEarliestIsTheHorizonWhereverItStands() {
        Coming first = at(FIRST, Occasion.Kind.PLAN_ENDS);
        Coming later = at(FIRST.plusNanos(1), Occasion.Kind.DEADLINE);

        assertThat(ahead(first, later).horizon()).contains(FIRST);
        assertThat(ahead(later, first).horizon()).contains(FIRST);
        assertThat(ahead(later, first).occasions()).containsExactly(first.occasion());
    }

    @Test
    void allThatComesAboutThenIsToldOnceAndSorted() {
        Coming plan = at(FIRST, Occasion.Kind.PLAN_ENDS);
        Coming rules = at(FIRST, Occasion.Kind.RULES_CHANGE);

        assertThat(ahead(plan, rules, plan).occasions()).containsExactly(rules.occasion(), plan.occasion());
    }

    @Test
    void whatComesWhenCalendarsEndNeverComes() {
        assertThat(ahead(at(END, Occasion.Kind.DEADLINE)).horizon()).isEmpty();
        assertThat(ahead(at(END, Occasion.Kind.DEADLINE)).occasions()).isEmpty();
        assertThat(ahead(at(END.minus(Duration.ofNanos(1)), Occasion.Kind.DEADLINE))
                        .horizon())
                .isPresent();
    }
}
