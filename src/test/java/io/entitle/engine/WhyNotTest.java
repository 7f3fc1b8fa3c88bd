package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.decision.Decision;
import io.entitle.decision.UnfiredRule;
import io.entitle.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why not another answer is told of each rule that could have given one and did not fire, and costs no answer anything. */
final class WhyNotTest {

    private static final Instant AT = TinyBook.AT;

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
        ProductBook book = TinyBook.trying("Arrears( amount > 1 )");

        assertThat(book.whyNot(TinyBook.owing("2", AT), "read", AT)).isEmpty();
    }

    @Test
    void askingWhyNotChangesNoAnswer() {
        ProductBook book = TinyBook.trying("Arrears( begun ) Clock( reached( \"2026-04-01\" ) )");
        Facts later = TinyBook.owing("2", AT.plus(Duration.ofDays(3)));
        Decision before = book.check(later, "read", Optional.empty(), AT);

        assertThat(book.whyNot(later, "read", AT)).hasSize(1);
        assertThat(book.check(later, "read", Optional.empty(), AT)).isEqualTo(before);
    }

    @Test
    void whyNotTakesOneEvaluationAndAnAnswerWithoutItNone() {
        ProductBook book = TinyBook.trying("Arrears( amount > 1 )");
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
        ProductBook book = TinyBook.trying("Subscription( end.reached )");
        Facts.Subscription open = new Facts.Subscription("one", AT, Optional.empty(), false, Optional.empty());
        Facts holding = TinyBook.account().withPlans(List.of(open), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> book.whyNot(holding, "read", AT)).isInstanceOf(EvaluationFailedException.class);
    }
}
