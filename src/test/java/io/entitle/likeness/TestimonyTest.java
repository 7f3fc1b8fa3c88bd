package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import io.entitle.likeness.Observation.Compared;
import io.entitle.likeness.Observation.Reached;
import io.entitle.likeness.Observation.Read;
import io.entitle.likeness.Observation.Reckonable;
import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** All that an evaluation learns of time is noted, and can be asked of another account. */
final class TestimonyTest {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final Facts FACTS = PlainAccount.of("one", "any", ZoneOffset.UTC);
    private static final Origin PAST = new Origin.Absolute(AT);
    private static final Origin FUTURE = new Origin.Absolute(AT.plusSeconds(1));
    private static final Message NAME = new Message("a plan", "套餐");

    private final Testimony testimony = new Testimony();
    private final Clock clock = new Clock(AT, ZoneOffset.UTC, testimony);

    private Moment moment(Origin origin) {
        return clock.moment(origin.in(FACTS), origin);
    }

    @Test
    void whetherAMomentHasComeIsNoted() {
        testimony.asked(PAST, true, Occasion.Kind.DEADLINE, () -> NAME);
        testimony.asked(FUTURE, false, Occasion.Kind.DEADLINE, () -> NAME);

        assertThat(testimony.coming()).containsExactly(new Coming(FUTURE, new Occasion(Occasion.Kind.DEADLINE, NAME)));
        assertThat(testimony.handOver()).containsExactly(new Reached(PAST), new Reached(FUTURE));
    }

    @Test
    void whichOfTwoMomentsIsEarlierIsNoted() {
        assertThat(moment(PAST).compareTo(moment(FUTURE))).isNegative();

        assertThat(testimony.handOver()).containsExactly(new Compared(PAST, FUTURE));
    }

    @Test
    void aMomentThatIsLookedAtItselfIsNoted() {
        assertThat(moment(PAST).instant()).isEqualTo(AT);

        assertThat(testimony.handOver()).containsExactly(new Read(PAST));
    }

    @Test
    void whateverElseIsAskedIsNoted() {
        Observation own = (facts, at) -> at;
        testimony.note(own);

        assertThat(testimony.handOver()).containsExactly(own);
    }

    @Test
    void aMomentThatIsOnlyToldIsNotedToHaveBeenReckoned() {
        moment(PAST).plusMonths(1).plusDays(2).date();

        assertThat(testimony.handOver()).containsExactly(new Reckonable(moment(PAST, 1, 2)));
    }

    @Test
    void ofAMomentThatIsAskedForAnythingElseThatNeedNotBeNoted() {
        boolean reached = moment(PAST).plusMonths(1).plusDays(2).reached();

        assertThat(reached).isFalse();
        assertThat(testimony.handOver()).containsExactly(new Reached(moment(PAST, 1, 2)));
    }

    @Test
    void nothingIsHandedOverTwice() {
        moment(PAST).plusDays(1).date();
        testimony.asked(FUTURE, false, Occasion.Kind.DEADLINE, () -> NAME);
        assertThat(testimony.handOver()).hasSize(2);

        assertThat(testimony.handOver()).isEmpty();
        assertThat(testimony.coming()).isEmpty();
    }

    /** The origin of the moment so many months and days on. */
    private static Origin moment(Origin from, long months, long days) {
        Testimony other = new Testimony();
        Moment start = new Clock(AT, ZoneOffset.UTC, other).moment(from.in(FACTS), from);
        assertThat(start.plusMonths(months).plusDays(days).instant()).isNotNull();
        return ((Read) other.handOver().get(0)).moment();
    }
}
