package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Survey;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Subscription;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A survey holds no longer than its advice does, also where no answer changes when the advice does. */
final class SurveyHorizonTest {

    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    /** A day, the rank of the plan, before it ends. */
    private static final Instant DEADLINE = END.minus(1, ChronoUnit.DAYS);

    /** What is compared with time depends on an offer, which there is only where advice is asked for. */
    private static final String RULE = """
            rule "tiny: a plan that ends in as many days as its rank says should be renewed"
            when
                Offer( $days : rank )
                $held : Subscription( endsWithinDays( $days ) )
            then
                advice.renew( $held.plan() ).because( "ENDS_SOON" ).saying( "Renew.", "请续费。" );
            end
            """;

    private static final ProductBook BOOK = TinyBook.with(RULE).product("tiny");
    private static final Facts HOLDER = TinyBook.account()
            .withPlans(
                    List.of(new Subscription("one", TinyBook.AT, Optional.of(END), false, Optional.empty())),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void adviceThatIsToComeEndsIt() {
        Survey survey = survey(TinyBook.AT);
        assertThat(survey.advice()).isEmpty();
        assertThat(survey.validUntil()).contains(DEADLINE);
        assertThat(survey(DEADLINE.minusNanos(1)).advice()).isEmpty();
        assertThat(survey(DEADLINE).advice()).isNotEmpty();
    }

    @Test
    void adviceThatGoesEndsIt() {
        assertThat(survey(DEADLINE).validUntil()).contains(END);
        assertThat(survey(END).advice()).isEmpty();
        assertThat(survey(END).validUntil()).isEmpty();
    }

    /** Without this the claims above would hold by the answers alone. */
    @Test
    void noAnswerKnowsOfTheDeadline() {
        assertThat(BOOK.snapshot(HOLDER, TinyBook.AT).validUntil()).isEmpty();
    }

    private static Survey survey(Instant at) {
        return BOOK.survey(HOLDER, at);
    }
}
