package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Effect;
import io.entitle.decision.UnfiredRule;
import io.entitle.decision.UnmetCondition.FoundValue;
import io.entitle.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a rule did not fire is told by the first condition that failed, with what was found, in the author's words. */
final class UnmetConditionTest {

    private static final Instant AT = TinyBook.AT;

    @Test
    void aConstraintThatFailedIsToldWithWhatWasFound() {
        UnfiredRule rule = only("Arrears( amount > 1 )", TinyBook.owing("0.50", AT));

        assertThat(rule.name()).isEqualTo("tiny: tried");
        assertThat(rule.file()).isEqualTo("tiny/added.drl");
        assertThat(rule.line()).isEqualTo(2);
        assertThat(rule.effect()).isEqualTo(Effect.RESTRICTS);
        assertThat(rule.unmet().line()).isEqualTo(4);
        assertThat(rule.unmet().column()).isEqualTo(14);
        assertThat(rule.unmet().written()).isEqualTo("amount > 1");
        assertThat(rule.unmet().fact()).isEqualTo("Arrears");
        assertThat(rule.unmet().found()).containsExactly(new FoundValue("amount", "0.5"));
        assertThat(rule.unmet().message().en()).isEqualTo("`amount > 1`: amount was 0.5");
        assertThat(rule.unmet().message().zh()).isEqualTo("`amount > 1`：amount 为 0.5");
    }

    @Test
    void aMissingFactIsToldByItsName() {
        assertThat(why("Arrears( amount > 1 )", TinyBook.account())).isEqualTo("no `Arrears` fact");
        assertThat(why("Account() exists Pack( bought )", TinyBook.account())).isEqualTo("no `Pack` fact");
    }

    @Test
    void aFactThatShouldNotBeThereIsShown() {
        assertThat(why("Account() not Arrears( amount > 1 )", TinyBook.owing("2", AT)))
                .isEqualTo("`not Arrears( amount > 1 )`: there is one, with amount 2, since 2026-03-01T12:00:00Z");
    }

    @Test
    void aYesOrNoThatAFactReckonsIsToldWithWhatItIsReckonedFrom() {
        Facts later = TinyBook.owing("2", AT.plusSeconds(1));

        assertThat(why("Arrears( begun )", later))
                .isEqualTo("`begun` was false (amount 2, since 2026-03-01T12:00:01Z)");
        assertThat(why("Arrears( !begun )", TinyBook.owing("2", AT)))
                .isEqualTo("`!begun`: begun was true (amount 2, since 2026-03-01T12:00:00Z)");
        assertThat(why("Account( contract )", later)).isEqualTo("`contract` was false");
        assertThat(why("Clock( reached( \"2027-01-01\" ) )", later)).isEqualTo("`reached( \"2027-01-01\" )` was false");
    }

    @Test
    void everyWordOfAJoinIsTold() {
        Facts holding = holding(held("one", 0, 10));

        assertThat(why("Account( $open : active ) Subscription( plan == $open )", holding))
                .isEqualTo("`plan == $open`: plan was \"one\", $open was \"\"");
        assertThat(why(
                        "$debt : Subscription() Arrears( since.plusMonths( 1 ).reached || amount < $debt.monthlyFee )",
                        TinyBook.owing("5", AT)
                                .withPlans(List.of(held("one", 0, 10)), Optional.empty(), Optional.empty())))
                .isEqualTo("`since.plusMonths( 1 ).reached || amount < $debt.monthlyFee`:"
                        + " since.plusMonths( 1 ).reached was false, amount was 5, $debt.monthlyFee was 0"
                        + " (since 2026-03-01T12:00:00Z)");
    }

    @Test
    void ofSeveralFactsTheOneThatCameFurthestIsTold() {
        Facts holding = holding(held("one", 5, 10), held("one", -10, -5), held("one", -3, 20));

        assertThat(why("Subscription( started, !ended, unsubscribed )", holding))
                .startsWith("`unsubscribed` was false (plan \"one\", monthlyFee 0, from 2026-02-26T12:00:00Z");
        assertThat(why(
                        "$one : Subscription( started ) Subscription( startedBefore( $one.from ), unsubscribed )",
                        holding))
                .contains("from 2026-02-19T12:00:00Z");
    }

    @Test
    void whatStandsBehindAConstraintThatFailedIsNotAsked() {
        Facts open = holding(new Facts.Subscription("one", AT, Optional.empty(), false, Optional.empty()));

        assertThat(why("Subscription( until.isPresent(), end.reached )", open))
                .isEqualTo("`until.isPresent()` was false (plan \"one\", monthlyFee 0, from 2026-03-01T12:00:00Z)");
    }

    @Test
    void theBeginningOfAChainIsToldOnlyWhereItIsAskedFor() {
        Facts later = holding(held("one", -10, 5), held("one", 5, 20));

        assertThat(why("Subscription( !anchor.reached )", later))
                .isEqualTo("`!anchor.reached`: anchor.reached was true (plan \"one\", monthlyFee 0,"
                        + " from 2026-02-19T12:00:00Z, until 2026-03-06T12:00:00Z, anchor 2026-02-19T12:00:00Z)");
        assertThat(why("Subscription( ended, autoRenew )", later))
                .startsWith("`ended` was false (plan \"one\"")
                .doesNotContain("anchor");
    }

    private static String why(String leftSide, Facts facts) {
        return only(leftSide, facts).unmet().message().en();
    }

    private static UnfiredRule only(String leftSide, Facts facts) {
        List<UnfiredRule> found = TinyBook.trying(leftSide).whyNot(facts, "read", AT);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Facts.Subscription held(String plan, int from, int until) {
        return new Facts.Subscription(
                plan,
                AT.plus(Duration.ofDays(from)),
                Optional.of(AT.plus(Duration.ofDays(until))),
                false,
                Optional.empty());
    }

    private static Facts holding(Facts.Subscription... held) {
        return TinyBook.account().withPlans(List.of(held), Optional.empty(), Optional.empty());
    }
}
