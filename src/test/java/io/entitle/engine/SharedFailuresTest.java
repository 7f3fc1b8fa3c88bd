package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that throws for one account fails that account's answers and no other's, whoever was asked before. */
final class SharedFailuresTest {

    private static final Instant LATE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant EARLY = Instant.parse("2025-06-01T00:00:00Z");

    /** From dates of 2025 it leads to the last year that there is, from those of 2026 beyond. */
    private static final String FAR = ".plusMonths( 2147483647 ).plusMonths( 2147483647 ).plusMonths( 2147483647 )"
            + ".plusMonths( 2147483647 ).plusMonths( 2147483647 ).plusMonths( 1262557459 )";

    private static final String LOOKS_FAR_KEY = "asked on the left";
    private static final String TELLS_FAR_KEY = "told on the right";

    private static final String LOOKS_FAR = """
            rule "tiny: looks far ahead"
            when
                Arrears( since%s.reached )
            then
                answer.restrictAll( Reason.FROZEN );
            end
            """.formatted(FAR);

    private static final String TELLS_FAR = """
            rule "tiny: tells of a day far ahead"
            when
                $debt : Arrears()
            then
                answer.warn().saying( "Until {0}.", "至 {0}。", $debt.since()%s.date() );
            end
            """.formatted(FAR);

    /** Throws for every account of open end that has used more than 100. */
    private static final String WHERE_OPEN_ENDED = """
            rule "tiny: looks at an end that there may not be"
            when
                $account : Account()
                Subscription( $account.used( "read" ) > 100 && end.reached )
            then
                %s
            end
            """;

    private static ProductBook book(String rules) {
        return TinyBook.with(rules).product("tiny");
    }

    private static Facts using(long read) {
        return TinyBook.having(Map.of("read", BigDecimal.valueOf(read)))
                .withPlans(
                        List.of(new Facts.Subscription("one", EARLY, Optional.empty(), false, Optional.empty())),
                        Optional.empty(),
                        Optional.empty());
    }

    private static Decision read(ProductBook book, Facts facts) {
        return book.check(facts, "read", Optional.empty(), TinyBook.AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bill.in( \"CNY\" );",
                "advice.settle();",
                "proposal.refuse( ChangeReason.FROZEN );",
                "remedy.await();"
            })
    void aRuleWithoutAPartInAnAnswerDoesNotMakeItFailInWhateverOrderAccountsAreAsked(String concluding) {
        ProductBook book = book(WHERE_OPEN_ENDED.formatted(concluding));

        for (long used : List.of(50, 150, 50)) {
            assertThat(read(book, using(used)).outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(read(book.alone(), using(used)).outcome()).isEqualTo(Outcome.ALLOWED);
        }
    }

    @Test
    void aRuleWithAPartInItFailsItForTheAccountsThatItThrowsFor() {
        ProductBook book = book(WHERE_OPEN_ENDED.formatted("answer.restrict( \"write\", Reason.FROZEN );"));

        assertThat(Stream.of(50, 150, 50, 150)
                        .map(used -> read(book, using(used)).outcome()))
                .containsExactly(Outcome.ALLOWED, Outcome.ERROR, Outcome.ALLOWED, Outcome.ERROR);
        assertThat(read(book, using(150))).isEqualTo(read(book.alone(), using(150)));
    }

    @Test
    void whatARuleWithoutAPartThrowsFailsTheQuestionThatItIsFor() {
        ProductBook book = book(WHERE_OPEN_ENDED.formatted("bill.in( \"CNY\" );"));

        assertThat(book.bill(using(50), YearMonth.of(2026, 3), TinyBook.AT).total())
                .isPresent();
        assertThatThrownBy(() -> book.bill(using(150), YearMonth.of(2026, 3), TinyBook.AT))
                .isInstanceOf(EvaluationFailedException.class)
                .hasMessageContaining("an end that there may not be");
    }

    /** What was learnt of the first account cannot even be asked of the second. */
    @ParameterizedTest
    @ValueSource(strings = {LOOKS_FAR_KEY, TELLS_FAR_KEY})
    void anAccountWhoseDatesLeadOutOfTheCalendarFailsByItself(String key) {
        ProductBook book = book(key.equals(LOOKS_FAR_KEY) ? LOOKS_FAR : TELLS_FAR);
        Facts early = TinyBook.owing("1", EARLY);
        Facts late = TinyBook.owing("1", LATE);

        for (Facts facts : List.of(early, late, early, late)) {
            Decision decision = read(book, facts);
            assertThat(decision.outcome()).isEqualTo(facts.equals(early) ? Outcome.ALLOWED : Outcome.ERROR);
            assertThat(decision).isEqualTo(read(book.alone(), facts));
            assertThat(decision.message()).isEqualTo(read(book.alone(), facts).message());
            assertThat(book.survey(early, TinyBook.AT)).isEqualTo(book.alone().survey(early, TinyBook.AT));
        }
    }

    @Test
    void everyDoorIsAnsweredOrToldWhichRuleFailed() {
        ProductBook book = book(LOOKS_FAR);
        Facts early = TinyBook.owing("1", EARLY);
        Facts late = TinyBook.owing("1", LATE);
        everyDoor(book, early).forEach(door -> assertThat(thrown(door)).isEmpty());

        assertThat(book.check(late, "read", Optional.empty(), TinyBook.AT).reason())
                .isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(book.snapshot(late, TinyBook.AT).outcome("read", Optional.empty()))
                .isEqualTo(Outcome.ERROR);
        assertThat(book.entitlements(late, TinyBook.AT).entitlements())
                .extracting(Decision::outcome)
                .containsOnly(Outcome.ERROR);
        assertThat(book.timeline(late, TinyBook.AT, LATE).events()).isEmpty();
        assertThat(book.remedies(late, "read", Optional.empty(), TinyBook.AT)
                        .decision()
                        .outcome())
                .isEqualTo(Outcome.ERROR);
        assertThat(everyDoor(book, late).flatMap(door -> thrown(door).stream()))
                .hasSize(4)
                .allMatch(EvaluationFailedException.class::isInstance);
    }

    private static Stream<ThrowingCallable> everyDoor(ProductBook book, Facts facts) {
        ChangeRequest cancel = new ChangeRequest(ChangeRequest.Kind.CANCEL, "", BigDecimal.ONE, false);
        return Stream.of(
                () -> book.check(facts, "read", Optional.empty(), TinyBook.AT),
                () -> book.entitlements(facts, TinyBook.AT),
                () -> book.snapshot(facts, TinyBook.AT).check("read", Optional.empty()),
                () -> book.survey(facts, TinyBook.AT),
                () -> book.advise(facts, TinyBook.AT),
                () -> book.timeline(facts, TinyBook.AT, LATE),
                () -> book.remedies(facts, TinyBook.AT),
                () -> book.bill(facts, YearMonth.of(2026, 3), LATE),
                () -> book.change(facts, cancel, TinyBook.AT));
    }

    private static Optional<Throwable> thrown(ThrowingCallable door) {
        try {
            door.call();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /** An instant that no calendar shows never comes; nothing is looked for after it. */
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59-18:00", "+999999999-12-31T00:00:00Z", "+999999999-12-31"})
    void whatIsBeyondTheCalendarNeverComes(String when) {
        ProductBook book = book("""
                rule "tiny: waits for the end of time"
                when
                    Clock( !reached( "%s" ) )
                then
                    answer.warn().saying( "Not yet.", "未到。" );
                end
                """.formatted(when));

        for (ProductBook any : List.of(book, book, book.alone())) {
            assertThat(read(any, TinyBook.account()).outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(read(any, TinyBook.account()).next()).isEmpty();
            assertThat(any.snapshot(TinyBook.account(), TinyBook.AT).validUntil())
                    .isEmpty();
        }
    }

    /** Numbers that cannot be subtracted from each other, of records made in Java. */
    @Test
    void anAccountWhoseNumbersCannotBeReckonedWithIsAnError() {
        Facts.Pack endless = new Facts.Pack(
                "pack",
                "one",
                BigDecimal.valueOf(1, Integer.MAX_VALUE),
                BigDecimal.valueOf(1, Integer.MIN_VALUE),
                EARLY,
                Optional.empty());
        Facts facts = with(TinyBook.account(), endless);
        ProductBook book = TinyBook.plain().product("tiny");

        assertThat(read(book, facts).reason()).isEqualTo(Reason.EVALUATION_FAILED);
        assertThat(read(book.alone(), facts)).isEqualTo(read(book, facts));
    }

    private static Facts with(Facts facts, Facts.Pack pack) {
        return new Facts(
                facts.account(),
                facts.product(),
                facts.kind(),
                facts.zone(),
                facts.subscriptions(),
                facts.pending(),
                facts.arrears(),
                facts.balance(),
                facts.paid(),
                facts.contract(),
                facts.usage(),
                facts.projects(),
                List.of(pack),
                facts.active(),
                facts.at());
    }
}
