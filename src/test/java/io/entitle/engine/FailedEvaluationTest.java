package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FailedEvaluationTest {

    private static final String THROWS_IN_CONSEQUENCE = """
            rule "tiny: throws when it concludes"
            when
                $account : Account( used( "write" ) > 5 )
            then
                answer.restrictAll( Reason.FROZEN ).saying( "{0}", "{0}", Money.share( $account.used( "write" ), $account.used( "read" ) ) );
            end
            """;

    private static final String THROWS_IN_CONDITION = """
            rule "tiny: throws when it looks"
            when
                Clock( reached( "not a date" ) )
            then
                answer.restrictAll( Reason.FROZEN );
            end
            """;

    private static Decision read(RuleBook book, long written) {
        Map<String, BigDecimal> usage = Map.of("write", BigDecimal.valueOf(written));
        return book.product("tiny").check(TinyBook.having(usage), "read", Optional.empty(), TinyBook.AT);
    }

    @Test
    void aConsequenceThatThrowsLeavesNoGrantStanding() {
        Decision decision = read(TinyBook.with(THROWS_IN_CONSEQUENCE), 6);
        assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(decision.reason()).isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(decision.allowed()).isFalse();
    }

    @Test
    void theRuleThatThrewIsNamedWithItsPlace() {
        assertThat(read(TinyBook.with(THROWS_IN_CONSEQUENCE), 6).rules())
                .containsExactly(new RulePart("tiny: throws when it concludes", "tiny/added.drl", 2, Effect.FAILED));
    }

    @Test
    void anAccountThatDoesNotReachTheFailingRuleIsAnswered() {
        assertThat(read(TinyBook.with(THROWS_IN_CONSEQUENCE), 5).outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void aConditionThatThrowsFailsTheEvaluationAndNamesTheRule() {
        Decision decision = read(TinyBook.with(THROWS_IN_CONDITION), 0);
        assertThat(decision.reason()).isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(decision.rules()).extracting(RulePart::name).containsExactly("tiny: throws when it looks");
    }

    @Test
    void anAdviceThatThrowsTakesNothingFromWhatIsAllowed() {
        RuleBook book = TinyBook.with("""
                rule "tiny: advises and throws"
                when
                    $account : Account()
                then
                    advice.settle().figure( "x", Money.share( $account.used( "write" ), $account.used( "read" ) ) );
                end
                """);
        assertThat(read(book, 6).outcome()).isEqualTo(Outcome.ALLOWED);
        assertThatThrownBy(() -> book.product("tiny").advise(TinyBook.account(), TinyBook.AT))
                .isInstanceOf(EvaluationFailedException.class);
    }

    @Test
    void everyFeatureOfAFailedAccountIsAnError() {
        RuleBook book = TinyBook.with(THROWS_IN_CONDITION);
        AccountEntitlements all = book.product("tiny").entitlements(TinyBook.account(), TinyBook.AT);
        assertThat(all.entitlements()).extracting(Decision::outcome).containsOnly(Outcome.ERROR);
        assertThat(all.plan()).isEmpty();
    }

    @Test
    void noAdviceIsGivenFromAFailedEvaluation() {
        RuleBook book = TinyBook.with(THROWS_IN_CONDITION);
        assertThatThrownBy(() -> book.product("tiny").advise(TinyBook.account(), TinyBook.AT))
                .isInstanceOf(EvaluationFailedException.class)
                .hasMessageStartingWith("rule \"tiny: throws when it looks\" failed: ");
    }

    @Test
    void rulesThatConcludeWithoutEndFail() {
        String endless = """
                rule "tiny: every deadline begets another"
                when
                    $deadline : Deadline( name == "x" )
                then
                    insert( new Deadline( "x", "x", "x", $deadline.moment().plusDays( 1 ) ) );
                end

                rule "tiny: the first deadline"
                when
                    $debt : Arrears()
                then
                    insert( new Deadline( "x", "x", "x", $debt.since() ) );
                end
                """;
        Decision decision = TinyBook.with(endless)
                .product("tiny")
                .check(TinyBook.indebted(), "read", Optional.empty(), TinyBook.AT);
        assertThat(decision.message().en()).contains("rules conclude without end");
    }

    @Test
    void aGrantOfAFeatureThatTheCatalogueLacksIsAFailureWithTheNearestName() {
        String misspelt = """
                rule "tiny: grants what there is not"
                when
                    $sheet : Sheet()
                then
                    $sheet.grant( "wirte" );
                end
                """;
        Decision decision = read(TinyBook.with(misspelt), 0);
        assertThat(decision.reason()).isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(decision.message().en()).contains("unknown feature `wirte`; did you mean `write`?");
    }

    @Test
    void aPlanThatTheCatalogueLacksIsAFailureOfTheRuleThatNamesIt() {
        String misspelt = """
                rule "tiny: puts what there is not in force"
                when
                    Account()
                then
                    standing.inForce( "onee" );
                end
                """;
        Decision decision = read(TinyBook.with(misspelt), 0);
        assertThat(decision.reason()).isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(decision.rules())
                .extracting(RulePart::name)
                .containsExactly("tiny: puts what there is not in force");
    }

    @Test
    void anUnknownFeatureIsAnErrorAndNeverAllowed() {
        Decision decision =
                TinyBook.plain().product("tiny").check(TinyBook.account(), "raed", Optional.empty(), TinyBook.AT);
        assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(decision.reason()).isEqualTo(Reason.UNKNOWN_FEATURE);
        assertThat(decision.message().en()).isEqualTo("Unknown feature `raed`. Did you mean `read`?");
    }
}
