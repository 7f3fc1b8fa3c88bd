package io.entitle.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.WrittenAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit that falls may fall below what the account uses. */
final class WeighingTest {

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
        "allowed 5/day 3,      allowed 152/month 3,  false",
        "allowed 90/day 3,     allowed 2/month 3,    true",
        "allowed 2/month 3,    allowed 2/day 3,      false",
        "allowed 5/day 2,      error,                false"
    })
    void aLimitFallsBelowPresentUse(String before, String after, boolean below) {
        assertThat(Weighing.belowUse(WrittenAnswer.decision(before), WrittenAnswer.decision(after)))
                .isEqualTo(below);
    }
}
