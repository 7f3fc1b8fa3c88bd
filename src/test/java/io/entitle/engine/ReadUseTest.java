package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.NextChange;
import io.entitle.decision.Outcome;
import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Use by periods counts in the period over which a feature is counted, and 0 once that is over. */
final class ReadUseTest {

    private static final ProductBook BOOK = TinyBook.with("""
            rule "tiny: counted by the month"
            when
                $sheet : Sheet()
            then
                $sheet.grant( "write" ).upTo( 100 ).eachMonth();
            end
            """).product("tiny");

    private static final Instant START_OF_APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void daysOfTheMonthAddUpWhereTheMonthIsCounted() {
        Facts facts = read(day("02-28", 50), day("03-01", 30), day("03-02", 40));

        assertThat(used(check(facts, Instant.parse("2026-03-01T12:00:00Z")))).isEqualByComparingTo("30");
        assertThat(used(check(facts, Instant.parse("2026-03-02T12:00:00Z")))).isEqualByComparingTo("70");
        assertThat(used(check(facts, Instant.parse("2026-03-31T12:00:00Z")))).isEqualByComparingTo("70");
        assertThat(used(check(facts, START_OF_APRIL))).isZero();
    }

    @Test
    void aMonthThatIsOverDeniesNothingAnyMore() {
        Decision spent =
                check(TinyBook.having(Map.of("write", BigDecimal.valueOf(100))), Instant.parse("2026-03-05T12:00:00Z"));

        assertThat(spent.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(spent.next().map(NextChange::at).map(OffsetDateTime::toInstant))
                .contains(START_OF_APRIL);
        assertThat(spent.next().orElseThrow().answer().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    /** 99 of 100 pages are left as they are: nothing is told of a month's end that changes no answer. */
    @Test
    void whatIsNotSpentHasNoNextChange() {
        assertThat(check(TinyBook.having(Map.of("write", BigDecimal.valueOf(99))), TinyBook.AT)
                        .next())
                .isEmpty();
    }

    @Test
    void aSurveyHoldsUntilWhatIsSpentIsCountedAnew() {
        assertThat(BOOK.survey(TinyBook.having(Map.of("write", BigDecimal.valueOf(100))), TinyBook.AT)
                        .validUntil())
                .contains(START_OF_APRIL);
        assertThat(BOOK.survey(TinyBook.having(Map.of("write", BigDecimal.valueOf(99))), TinyBook.AT)
                        .validUntil())
                .isEmpty();
    }

    private static Facts read(Reading... readings) {
        return TinyBook.account().withReadings(List.of(readings));
    }

    private static Reading day(String date, int used) {
        Instant from = Instant.parse("2026-" + date + "T00:00:00Z");
        return new Reading("write", from, from.plusSeconds(86_400), BigDecimal.valueOf(used), Optional.empty());
    }

    private static Decision check(Facts facts, Instant at) {
        return BOOK.check(facts, "write", Optional.empty(), at);
    }

    private static BigDecimal used(Decision decision) {
        return decision.allowance().map(Allowance::used).orElseThrow();
    }
}
