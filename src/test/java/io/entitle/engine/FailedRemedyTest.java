package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.decision.Remedy.Action;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Denials of one ruling are asked about together; what fails for one of them is that one's own. */
final class FailedRemedyTest {

    private final ProductBook book =
            TinyBook.with(TinyBook.DEBTORS_GET_NOTHING + """
                    rule "tiny: a debt can be paid"
                    when
                        Denial()
                        $debt : Arrears()
                    then
                        remedy.settle( $debt );
                    end

                    rule "tiny: throws for a denial of writing"
                    when
                        Denial( feature == "write" )
                        $account : Account()
                        $debt : Arrears()
                    then
                        remedy.settle( $debt ).saying( "{0}", "{0}", Money.share( $account.used( "read" ), $account.used( "write" ) ) );
                    end
                    """).product("tiny");

    private RemediedDecision remedied(String feature) {
        return book.remedies(TinyBook.indebted(), feature, Optional.empty(), TinyBook.AT);
    }

    @Test
    void aRuleThatThrowsForOneDenialFailsNoOther() {
        assertThat(remedied("read").remedies()).extracting(Remedy::action).containsExactly(Action.SETTLE);
    }

    @Test
    void theDenialThatItThrowsForFailsAndNamesIt() {
        assertThatThrownBy(() -> remedied("write"))
                .isInstanceOf(EvaluationFailedException.class)
                .hasMessageContaining("tiny: throws for a denial of writing");
    }

    @Test
    void noSessionStaysOpenAfterIt() {
        remedied("read");

        assertThat(book.openSessions()).isZero();
    }
}
