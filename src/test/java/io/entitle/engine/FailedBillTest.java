package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month in which the rules fail for a while is not billed as if nothing had been held in it. */
final class FailedBillTest {

    private static final Instant LATER = Instant.parse("2026-05-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!reached( \"2026-03-15\" )",
                "reached( \"2026-03-10\" ), !reached( \"2026-03-15\" )",
                "reached( \"2026-03-15\" )"
            })
    void thereIsNoBillOfAMonthInWhichARuleThrew(String time) {
        ProductBook book = TinyBook.with(throwing(time)).product("tiny");
        assertThatThrownBy(() -> book.bill(TinyBook.account(), YearMonth.of(2026, 3), LATER))
                .isInstanceOf(EvaluationFailedException.class);
    }

    private static String throwing(String time) {
        return """
                rule "tiny: throws for a while"
                when
                    Clock( %s )
                    $account : Account()
                then
                    answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "read" ), $account.used( "read" ) ) );
                end
                """.formatted(time);
    }
}
