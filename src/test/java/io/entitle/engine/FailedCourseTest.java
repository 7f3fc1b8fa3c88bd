package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Timeline;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule that fails for a while, or only on an account that could be. */
final class FailedCourseTest {

    private static final Instant BEFORE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-04-01T00:00:00Z");

    private static final String FOR_FIVE_DAYS = """
            rule "tiny: throws for five days"
            when
                Clock( reached( "2026-03-10" ), !reached( "2026-03-15" ) )
                $account : Account()
            then
                answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "read" ), $account.used( "read" ) ) );
            end
            """;

    private static final String ONCE_PAGES_ARE_GIVEN_UP = """
            rule "tiny: throws below ten pages"
            when
                $account : Account( used( "write" ) < 10 )
            then
                answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "write" ), $account.used( "read" ) ) );
            end

            rule "tiny: pages can be given up"
            when
                Denial()
            then
                remedy.free( "write" );
            end

            rule "tiny: renewing gives a period"
            when
                $asked : Request( change == "renew" )
            then
                proposal.allowNow( $asked.at() ).holding( "one", $asked.at() );
            end

            rule "tiny: throws once a period is held"
            when
                Subscription( started )
                $account : Account()
            then
                answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "read" ), $account.used( "read" ) ) );
            end
            """;

    private static final Facts FULL = TinyBook.having(Map.of("write", BigDecimal.TEN));

    private static ProductBook book(String rules) {
        return TinyBook.with(rules).product("tiny");
    }

    @Test
    void aTimelineGoesThroughAFailureAndOutOfIt() {
        assertThat(book(FOR_FIVE_DAYS)
                        .timeline(TinyBook.account(), BEFORE, AFTER)
                        .events())
                .extracting(event -> event.at().toLocalDate() + " " + outcomes(event))
                .containsExactly("2026-03-10 ALLOWED ERROR", "2026-03-15 ERROR ALLOWED");
    }

    private static String outcomes(Timeline.Event event) {
        Timeline.Change first = event.changes().get(0);
        return first.before().outcome() + " " + first.after().outcome();
    }

    @Test
    void anAnswerThatCouldNotBeDecidedSaysWhenItCanBe() {
        Decision failed = book(FOR_FIVE_DAYS)
                .check(TinyBook.account(), "read", Optional.empty(), Instant.parse("2026-03-12T00:00:00Z"));
        assertThat(failed.next())
                .get()
                .extracting(
                        next -> next.at().toLocalDate() + " " + next.answer().outcome())
                .isEqualTo("2026-03-15 ALLOWED");
    }

    @Test
    void whatLeadsIntoAFailureIsNoRemedy() {
        RemediedDecision denied = book(ONCE_PAGES_ARE_GIVEN_UP).remedies(FULL, "write", Optional.empty(), BEFORE);
        assertThat(denied.decision().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(denied.remedies()).isEmpty();
    }

    @Test
    void aChangeThatLeadsIntoAFailureIsNotJudged() {
        ChangeRequest renewal = new ChangeRequest(ChangeRequest.Kind.RENEW, "", BigDecimal.ONE, false);
        assertThatThrownBy(() -> book(ONCE_PAGES_ARE_GIVEN_UP).change(FULL, renewal, BEFORE))
                .isInstanceOf(EvaluationFailedException.class)
                .hasMessageContaining("throws once a period is held");
    }
}
