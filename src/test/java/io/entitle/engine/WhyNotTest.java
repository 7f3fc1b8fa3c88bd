package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.UnfiredRule;
import io.entitle.decision.UnmetCondition.FoundValue;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a rule did not fire is told by the first condition that failed, with what was found, in the author's words. */
final class WhyNotTest {

    private static final Instant AT = TinyBook.AT;

    @Test
    void aConstraintThatFailedIsToldWithWhatWasFound() {
        UnfiredRule rule = only("Arrears( amount > 1 )", owing("0.50"));

        assertThat(rule.name()).isEqualTo("tiny: tried");
        assertThat(rule.file()).isEqualTo("tiny/added.drl");
        assertThat(rule.line()).isEqualTo(2);
        assertThat(rule.effect()).isEqualTo(Effect.RESTRICTS);
        assertThat(rule.unmet().line()).isEqualTo(4);
        assertThat(rule.unmet().column()).isEqualTo(14);
        assertThat(rule.unmet().written()).isEqualTo("amount > 1");
        assertThat(rule.unmet().fact()).isEqualTo("Arrears");
        assertThat(rule.unmet().found()).containsExactly(new FoundValue("amount", "0.50"));
        assertThat(rule.unmet().message().en()).isEqualTo("`amount > 1`: amount was 0.50");
        assertThat(rule.unmet().message().zh()).isEqualTo("`amount > 1`：amount 为 0.50");
    }

    @Test
    void aMissingFactIsToldByItsName() {
        assertThat(why("Arrears( amount > 1 )", TinyBook.account())).isEqualTo("no `Arrears` fact");
        assertThat(why("Account() exists Pack( bought )", TinyBook.account())).isEqualTo("no `Pack` fact");
    }

    @Test
    void aFactThatShouldNotBeThereIsShown() {
        assertThat(why("Account() not Arrears( amount > 1 )", owing("2")))
                .isEqualTo("`not Arrears( amount > 1 )`: there is one, with amount 2, since 2026-03-01T12:00:00Z");
    }

    @Test
    void aYesOrNoThatAFactReckonsIsToldWithWhatItIsReckonedFrom() {
        Facts later = owing("2", AT.plusSeconds(1));

        assertThat(why("Arrears( begun )", later))
                .isEqualTo("`begun` was false (amount 2, since 2026-03-01T12:00:01Z)");
        assertThat(why("Arrears( !begun )", owing("2")))
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
                        having(List.of(held("one", 0, 10)), "5", AT)))
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
    void onlyRulesThatCouldChangeTheAnswerAreTold() {
        ProductBook book = TinyBook.with("""
                        rule "restricts reading" when Pack() then answer.restrict( "read", Reason.FROZEN ); end
                        rule "restricts writing" when Pack() then answer.restrict( "write", Reason.FROZEN ); end
                        rule "restricts all" when Pack() then answer.restrictAll( Reason.FROZEN ); end
                        rule "warns" when Pack() then answer.warn(); end
                        rule "bills" when Pack() then answer.bill( Reason.CONTRACT_BILLED ); end
                        rule "puts in force" when Pack() then standing.inForce( "one" ); end
                        rule "draws writing" when Pack() then standing.draws( "write", "one" ); end
                        rule "grants reading" when Pack() $sheet : Sheet() then $sheet.grant( "read" ).drawingOn( "write" ); end
                        rule "grants writing" when Pack() $sheet : Sheet() then $sheet.grant( "write" ); end
                        rule "extends writing" when $pack : Pack() $sheet : Sheet() then $sheet.extend( "write", $pack.remaining() ); end
                        rule "advises" when Pack() then advice.settle(); end
                        rule "tells the day" when $pack : Pack() then insert( new Deadline( "day", "the day", "该日", $pack.boughtOn() ) ); end
                        rule "on the day" when Deadline( passed ) then answer.restrict( "read", Reason.FROZEN ); end
                        rule "advises of the day" when Deadline( passed ) then advice.settle(); end
                        """).product("tiny");

        assertThat(book.whyNot(TinyBook.account(), "read", AT))
                .extracting(rule -> rule.effect() + " " + rule.name())
                .containsExactly(
                        "ESTABLISHES puts in force",
                        "ESTABLISHES draws writing",
                        "ESTABLISHES tells the day",
                        "GRANTS grants reading",
                        "GRANTS grants writing",
                        "EXTENDS bills",
                        "EXTENDS extends writing",
                        "RESTRICTS restricts reading",
                        "RESTRICTS restricts all",
                        "RESTRICTS on the day");
        assertThat(book.whyNot(TinyBook.account(), "write", AT))
                .extracting(UnfiredRule::name)
                .contains("restricts writing", "grants writing")
                .doesNotContain("grants reading", "on the day", "tells the day", "restricts reading");
        assertThat(book.whyNot(TinyBook.account(), "sing", AT)).isEmpty();
    }

    @Test
    void aRuleThatFiredIsNotTold() {
        ProductBook book = TinyBook.with(rule("Arrears( amount > 1 )")).product("tiny");

        assertThat(book.whyNot(owing("2"), "read", AT)).isEmpty();
    }

    @Test
    void askingWhyNotChangesNoAnswer() {
        ProductBook book = TinyBook.with(rule("Arrears( begun ) Clock( reached( \"2026-04-01\" ) )"))
                .product("tiny");
        Facts later = owing("2", AT.plus(Duration.ofDays(3)));
        Decision before = book.check(later, "read", Optional.empty(), AT);

        assertThat(book.whyNot(later, "read", AT)).hasSize(1);
        assertThat(book.check(later, "read", Optional.empty(), AT)).isEqualTo(before);
    }

    @Test
    void whyNotTakesOneEvaluationAndAnAnswerWithoutItNone() {
        ProductBook book = TinyBook.with(rule("Arrears( amount > 1 )")).product("tiny");
        Trace trace = new Trace();
        ProductBook counted = book.traced(trace);

        counted.check(TinyBook.account(), "read", Optional.empty(), AT);
        counted.remedies(TinyBook.account(), "read", Optional.empty(), AT);
        assertThat(trace.runs()).hasSize(2);
        counted.whyNot(TinyBook.account(), "read", AT);
        assertThat(trace.runs()).hasSize(3);
        assertThat(book.openSessions()).isZero();
    }

    @Test
    void whatFailsIsNotExplained() {
        ProductBook book = TinyBook.with(rule("Subscription( end.reached )")).product("tiny");
        Facts open = holding(new Facts.Subscription("one", AT, Optional.empty(), false, Optional.empty()));

        assertThatThrownBy(() -> book.whyNot(open, "read", AT)).isInstanceOf(EvaluationFailedException.class);
    }

    private static String why(String leftSide, Facts facts) {
        return only(leftSide, facts).unmet().message().en();
    }

    private static UnfiredRule only(String leftSide, Facts facts) {
        List<UnfiredRule> found = TinyBook.with(rule(leftSide)).product("tiny").whyNot(facts, "read", AT);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String rule(String leftSide) {
        return """
                rule "tiny: tried"
                when
                    %s
                then
                    answer.restrict( "read", Reason.FROZEN );
                end
                """.formatted(leftSide);
    }

    private static Facts owing(String amount) {
        return owing(amount, AT);
    }

    private static Facts owing(String amount, Instant since) {
        return having(List.of(), amount, since);
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
        return facts(List.of(held), Optional.empty());
    }

    private static Facts having(List<Facts.Subscription> held, String amount, Instant since) {
        return facts(held, Optional.of(new Facts.Arrears(new BigDecimal(amount), since)));
    }

    private static Facts facts(List<Facts.Subscription> held, Optional<Facts.Arrears> arrears) {
        return new Facts(
                "a",
                "tiny",
                Facts.Kind.PERSON,
                ZoneId.of("UTC"),
                held,
                Optional.empty(),
                arrears,
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
