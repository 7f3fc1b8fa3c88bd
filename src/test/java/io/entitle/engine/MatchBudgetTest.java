package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account whose facts match in more ways than there is memory for gets an error that names the rule, soon. */
final class MatchBudgetTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static Facts holding(int subscriptions) {
        return having(IntStream.range(0, subscriptions)
                .mapToObj(i -> lasting(LONG_AGO.plusSeconds(i), Optional.empty()))
                .toList());
    }

    /** Each bought for one month more than the one before. */
    private static Facts ofManyLengths(int subscriptions) {
        ZonedDateTime start = LONG_AGO.atZone(ZoneOffset.UTC);
        return having(IntStream.rangeClosed(1, subscriptions)
                .mapToObj(i -> lasting(LONG_AGO, Optional.of(start.plusMonths(i).toInstant())))
                .toList());
    }

    private static Facts.Subscription lasting(Instant from, Optional<Instant> until) {
        return new Facts.Subscription("one", from, until, false, Optional.empty());
    }

    private static Facts having(List<Facts.Subscription> subscriptions) {
        return TinyBook.account().withPlans(subscriptions, Optional.empty(), Optional.empty());
    }

    private static Decision asked(ProductBook book, Facts facts) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> book.check(facts, "read", Optional.empty(), TinyBook.AT));
    }

    private static void assertFailed(Decision decision) {
        assertThat(decision.reason()).isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(decision.allowed()).isFalse();
        assertThat(decision.message().en()).contains("tiny: tried").doesNotContain("\n");
        assertThat(decision.rules()).extracting(rule -> rule.name()).containsExactly("tiny: tried");
    }

    @ParameterizedTest
    @CsvSource({"26, 2", "18, 2", "5, 60", "4, 60", "3, 64", "50, 3"})
    void unjoinedPatternsOverManyFactsEndInAnErrorAndOthersGoOn(int patterns, int facts) {
        ProductBook book = TinyBook.trying("Subscription( plan == \"one\" )\n".repeat(patterns));
        assertFailed(asked(book, holding(facts)));
        assertFailed(asked(book.alone(), holding(facts)));
        assertThat(asked(book, holding(0)).reason()).isEqualTo(Reason.GRANTED);
        assertThat(asked(book, holding(1)).reason()).isEqualTo(Reason.FROZEN);
    }

    @Test
    void rulesWithoutAPartInAnAnswerAreNotMatchedForIt() {
        ProductBook book =
                TinyBook.with("""
                rule "tiny: tried"
                when
                    %s
                then
                    bill.in( "CNY" );
                end
                """.formatted("Subscription()\n".repeat(26))).product("tiny");
        assertThat(asked(book, holding(2)).reason()).isEqualTo(Reason.GRANTED);
        assertThatThrownBy(() -> book.bill(holding(2), YearMonth.of(2025, 6), TinyBook.AT))
                .isInstanceOf(EvaluationFailedException.class);
    }

    @Test
    void patternsThatAreJoinedMayHaveManyFacts() {
        String joined =
                "Subscription( $months : monthsBought )\n" + "Subscription( monthsBought == $months )\n".repeat(4);
        ProductBook book = TinyBook.trying(joined);
        assertThat(asked(book, ofManyLengths(200)).reason()).isEqualTo(Reason.FROZEN);
    }

    @Test
    void patternsOfWhichTheFirstHoldsForNoFactCostNothing() {
        ProductBook book =
                TinyBook.trying("Subscription( plan == \"one\", rank > 7 )\n" + "Subscription()\n".repeat(25));
        assertThat(asked(book, holding(40)).reason()).isEqualTo(Reason.GRANTED);
    }

    @Test
    void factsThatRulesTellEachOtherCount() {
        ProductBook book = TinyBook.with("""
                rule "tiny: seed"
                when
                    $s : Subscription()
                then
                    insert( new Deadline( "x", "a", "b", $s.from() ) );
                end
                rule "tiny: tried"
                when
                    $a : Deadline()
                    $b : Deadline()
                    $c : Deadline()
                then
                    insert( new Deadline( "x", "a", "b", $a.moment().plusDays( 1 ) ) );
                end
                """).product("tiny");
        assertFailed(asked(book, holding(1)));
    }

    @Test
    void rulesThatFireOftenAndConcludeMuchEachTimeEndToo() {
        ProductBook book = TinyBook.with("""
                rule "tiny: tried"
                when
                    Subscription()
                    Subscription()
                then
                    %s
                end
                """.formatted("answer.warn().saying( \"a\", \"b\" );\n".repeat(100)))
                .product("tiny");
        assertFailed(asked(book, holding(90)));
        assertThat(asked(book, holding(3)).reason()).isEqualTo(Reason.GRANTED);
    }

    @Test
    void manyAccountsOneAfterTheOtherLeaveNoSessionOpen() {
        ProductBook book = TinyBook.trying("Subscription()\n".repeat(26));
        for (Facts facts : Collections.nCopies(50, holding(2))) {
            assertFailed(asked(book, facts));
        }
        assertThat(List.of(asked(book, holding(1)).reason())).containsExactly(Reason.FROZEN);
    }
}
