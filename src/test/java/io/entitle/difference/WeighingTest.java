package io.entitle.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Determination;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is written as its outcome, and where it is counted its limit, period and use: {@code allowed 5/day 2}. */
final class WeighingTest {

    @ParameterizedTest
    @CsvSource({
        "allowed,              allowed,              ",
        "allowed,              billed,               PAYS_MORE",
        "billed,               allowed,              PAYS_LESS",
        "allowed,              denied,               LOSES",
        "billed,               denied,               LOSES",
        "denied,               billed,               GAINS",
        "denied,               error,                UNDECIDED",
        "allowed,              error,                UNDECIDED",
        "error,                denied,               DECIDED",
        "error,                error,                ",
        "allowed 5/day 2,      allowed 4/day 2,      LOSES",
        "allowed 5/day 2,      allowed 6/day 2,      GAINS",
        "allowed 5/day 2,      allowed -/day 2,      GAINS",
        "allowed 5/day 2,      allowed,              GAINS",
        "allowed,              allowed 5/day 2,      LOSES",
        "denied 5/day 5,       denied 4/day 5,       LOSES",
        "denied 5/day 5,       denied,               LOSES",
        "denied,               denied 5/day 5,       GAINS",
        "allowed 5/day 2,      allowed 5/month 2,    LOSES",
        "allowed 5/month 2,    allowed 5/day 2,      GAINS",
        "allowed 5/day 2,      allowed 149/month 2,  LOSES",
        "allowed 5/day 2,      allowed 150/month 2,  GAINS",
        "allowed 5/ever 2,     allowed 5/month 2,    GAINS",
        "allowed 500/day 2,    allowed 500/ever 2,   LOSES",
        "allowed 5/held 2,     allowed 5/ever 2,     LOSES",
        "denied 0/held 2,      denied 0/day 2,       OTHERWISE"
    })
    void anAnswerIsBetterOrWorse(String before, String after, Kind kind) {
        assertThat(Weighing.of(decision(before), decision(after))).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "allowed 5/day 2,      denied 1/day 2,       true",
        "allowed 5/day 2,      denied 2/day 2,       false",
        "allowed 5/day 2,      denied,               true",
        "allowed 5/day 0,      denied,               false",
        "allowed,              denied 1/day 2,       true",
        "denied 3/held 9,      denied 2/held 9,      true",
        "denied 3/held 9,      denied 3/held 9,      false",
        "denied 3/held 9,      denied 4/held 9,      false",
        "allowed,              denied,               false",
        "allowed 5/day 2,      error,                false"
    })
    void aLimitFallsBelowPresentUse(String before, String after, boolean below) {
        assertThat(Weighing.belowUse(decision(before), decision(after))).isEqualTo(below);
    }

    private static Decision decision(String text) {
        String[] words = text.split(" ", -1);
        Determination determined = new Determination(
                "account",
                "product",
                "feature",
                OffsetDateTime.parse("2025-01-01T00:00:00Z"),
                Outcome.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Reason.GRANTED,
                Optional.of("plan"),
                words.length == 1
                        ? Optional.empty()
                        : Optional.of(count(words[1].split("/", -1), new BigDecimal(words[2]))),
                Optional.empty(),
                List.of(),
                "digest");
        return new Decision(determined, Optional.empty(), any -> new Message("", ""), Optional.empty());
    }

    private static Allowance count(String[] limitAndPeriod, BigDecimal used) {
        Optional<BigDecimal> limit =
                Optional.of(limitAndPeriod[0]).filter(word -> !word.equals("-")).map(BigDecimal::new);
        Optional<Period> period = Optional.of(limitAndPeriod[1])
                .filter(word -> !word.equals("held"))
                .map(word -> Period.valueOf(word.toUpperCase(Locale.ROOT)));
        Optional<BigDecimal> left = limit.map(most -> most.subtract(used).max(BigDecimal.ZERO));
        return new Allowance(limit, "unit", period, used, left, Optional.empty());
    }
}
