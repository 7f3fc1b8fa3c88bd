package io.entitle.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it means that one answer, or one row of a price list, takes the place of another; nothing where both are the same. */
final class AllowanceOrderTest {

    private static final Map<Impact, Impact> REVERSE = Map.of(
            Impact.LOSES, Impact.GAINS,
            Impact.GAINS, Impact.LOSES,
            Impact.PAYS_MORE, Impact.PAYS_LESS,
            Impact.PAYS_LESS, Impact.PAYS_MORE,
            Impact.UNDECIDED, Impact.DECIDED,
            Impact.DECIDED, Impact.UNDECIDED,
            Impact.OTHERWISE, Impact.OTHERWISE);

    @ParameterizedTest
    @CsvSource({
        // The outcome comes first, whatever the limits.
        "allowed,                    allowed,                    ",
        "allowed,                    billed,                     PAYS_MORE",
        "allowed,                    denied,                     LOSES",
        "billed,                     denied,                     LOSES",
        "allowed 5/day 2,            billed 9/day 2,             PAYS_MORE",
        "allowed 5/day 5,            denied 9/day 9,             LOSES",
        "allowed 100000/month 6000,  denied 5000/day 6000,       LOSES",
        // What could not be decided is neither more nor less.
        "error,                      error,                      ",
        "denied,                     error,                      UNDECIDED",
        "allowed,                    error,                      UNDECIDED",
        "allowed -/day 2,            error,                      UNDECIDED",
        // Then the limit.
        "allowed 5/day 2,            allowed 5/day 2,            ",
        "allowed 5/day 2,            allowed 4/day 2,            LOSES",
        "billed 5/day 9,             billed 4/day 9,             LOSES",
        "denied 5/day 5,             denied 4/day 5,             LOSES",
        "denied 5/day 5,             denied,                     LOSES",
        "allowed -/day 2,            allowed 5/day 2,            LOSES",
        "allowed,                    allowed 5/day 2,            LOSES",
        "allowed -/day 2,            allowed,                    OTHERWISE",
        "denied,                     denied 0/held 2,            OTHERWISE",
        "denied 0/held 2,            denied 0/day 2,             OTHERWISE",
        // Of different periods by the long run.
        "allowed 5000/day 2,         allowed 150000/month 2,     LOSES",
        "allowed 5000/day 2,         allowed 152184/month 2,     LOSES",
        "allowed 5000/day 2,         allowed 152185/month 2,     GAINS",
        "allowed 5000/day 2,         allowed 200000/month 2,     GAINS",
        "allowed 5/ever 2,           allowed 1/month 0,          GAINS",
        "allowed 5/held 2,           allowed 5/ever 2,           LOSES",
        "allowed 60/minute 2,        allowed 1/second 0,         OTHERWISE",
        // Then what is left; over another period that says nothing.
        "allowed 5/day 2 9,          allowed 5/day 2 3,          LOSES",
        "allowed 60/minute 2 90,     allowed 1/second 0 1,       OTHERWISE"
    })
    void oneAnswerTakesThePlaceOfAnother(String before, String after, Impact impact) {
        Decision was = WrittenAnswer.decision(before);
        Decision is = WrittenAnswer.decision(after);
        assertThat(AllowanceOrder.impact(was, is)).isEqualTo(Optional.ofNullable(impact));
        assertThat(AllowanceOrder.impact(is, was))
                .isEqualTo(Optional.ofNullable(impact).map(REVERSE::get));
    }

    @ParameterizedTest
    @CsvSource({
        "allowed,                    allowed,                    ",
        "allowed,                    billed,                     PAYS_MORE",
        "billed,                     denied,                     LOSES",
        "denied,                     error,                      UNDECIDED",
        "error,                      error,                      ",
        "allowed 5/day 2,            allowed 5.0/day 2,          ",
        "allowed 5/day 2,            allowed 4/day 2,            LOSES",
        "allowed 5000/day 2,         allowed 152184/month 2,     LOSES",
        "allowed 5000/day 2,         allowed 152185/month 2,     GAINS",
        "allowed,                    allowed 5/day 2,            LOSES",
        "allowed 60/minute 2,        allowed 1/second 0,         OTHERWISE",
        "allowed -/day 2,            allowed,                    OTHERWISE",
        "denied,                     denied 0/held 2,            OTHERWISE",
        // What is left is another matter.
        "allowed 5/day 2 9,          allowed 5/day 2 3,          "
    })
    void answersThatAreKeptCompareAlike(String before, String after, Impact impact) {
        FeatureAnswer was = FeatureAnswer.of(WrittenAnswer.decision(before).determination());
        FeatureAnswer is = FeatureAnswer.of(WrittenAnswer.decision(after).determination());
        assertThat(AllowanceOrder.impact(was, is)).isEqualTo(Optional.ofNullable(impact));
        assertThat(AllowanceOrder.impact(is, was))
                .isEqualTo(Optional.ofNullable(impact).map(REVERSE::get));
    }

    /** A row is its quota, then the free units and whether what goes beyond is billed. */
    @ParameterizedTest
    @CsvSource({
        "5/day,                5/day,                ",
        "5/day,                4/day,                LOSES",
        "5000/day,             152184/month,         LOSES",
        "5000/day,             152185/month,         GAINS",
        "60/minute,            1/second,             OTHERWISE",
        "-/day,                1000000/second,       LOSES",
        // What is answered before anything is used comes first.
        "5/day,                0/day billed,         PAYS_MORE",
        "1/day,                9/day free 0,         PAYS_MORE",
        "0/day billed,         0/day,                LOSES",
        "0/day,                0/held,               OTHERWISE",
        // Then the limit, then what is free, then what goes beyond.
        "9/day free 5,         10/day free 2,        GAINS",
        "10/day free 5,        10/day free 4,        PAYS_MORE",
        "10/day,               10/day free 9,        PAYS_MORE",
        "10/day,               10/day free 10,       OTHERWISE",
        "-/held,               -/held free 9,        PAYS_MORE",
        "10/day billed,        10/day,               LOSES",
        "10/day billed,        11/day,               GAINS",
        "-/held billed,        -/held,               OTHERWISE"
    })
    void oneRowOfAPriceListTakesThePlaceOfAnother(String before, String after, Impact impact) {
        assertThat(AllowanceOrder.impact(terms(before), terms(after))).isEqualTo(Optional.ofNullable(impact));
        assertThat(AllowanceOrder.impact(terms(after), terms(before)))
                .isEqualTo(Optional.ofNullable(impact).map(REVERSE::get));
    }

    @ParameterizedTest
    @CsvSource({
        // Of one period the use counts.
        "allowed 5/day 2,            denied 9/day 9,             LOSES",
        "allowed 5/day 2,            billed 5/day 5,             PAYS_MORE",
        // Over another one it says nothing.
        "allowed 100000/month 6000,  denied 5000/day 6000,       GAINS",
        "allowed 200000/month 6000,  denied 5000/day 6000,       LOSES",
        "allowed 60/minute 6,        denied 1/second 6,          OTHERWISE",
        "allowed -/month 6000,       denied 5000/day 6000,       LOSES",
        "allowed,                    denied 5000/day 6000,       LOSES",
        "allowed 5/day 2,            error,                      UNDECIDED"
    })
    void whateverIsUsedOverOnePeriodSaysNothingOfAnother(String before, String after, Impact impact) {
        assertThat(AllowanceOrder.impactOfAnyUse(WrittenAnswer.decision(before), WrittenAnswer.decision(after)))
                .isEqualTo(Optional.of(impact));
    }

    @Test
    void aRestrictionCountsWhateverThePeriods() {
        Decision allowed = WrittenAnswer.decision("allowed 100000/month 0");
        Decision counted = WrittenAnswer.decision("denied 5000/day 0");
        Determination of = counted.determination();
        Decision restricted = counted.determined(new Determination(
                of.account(),
                of.product(),
                of.feature(),
                of.at(),
                of.outcome(),
                Reason.IN_ARREARS,
                of.plan(),
                of.allowance(),
                of.level(),
                of.rules(),
                of.ruleset()));
        assertThat(AllowanceOrder.impactOfAnyUse(allowed, counted)).contains(Impact.GAINS);
        assertThat(AllowanceOrder.impactOfAnyUse(allowed, restricted)).contains(Impact.LOSES);
    }

    @Test
    void everyImpactIsWorseBetterOrNeither() {
        assertThat(Arrays.stream(Impact.values()).filter(Impact::isWorse))
                .containsExactly(Impact.UNDECIDED, Impact.LOSES, Impact.PAYS_MORE);
        assertThat(Arrays.stream(Impact.values()).filter(Impact::isBetter))
                .containsExactly(Impact.DECIDED, Impact.PAYS_LESS, Impact.GAINS);
    }

    private static QuotaTerms terms(String text) {
        String[] words = text.split(" ", -1);
        Optional<BigDecimal> free = words.length == 3 ? Optional.of(new BigDecimal(words[2])) : Optional.empty();
        return new QuotaTerms(WrittenAnswer.quota(words[0]), free, words.length == 2);
    }
}
