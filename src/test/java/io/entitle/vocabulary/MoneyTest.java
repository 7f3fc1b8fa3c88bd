package io.entitle.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyTest {

    private static final BigDecimal LAST_DECIMAL = new BigDecimal("0.000000001");

    /** 102 prorated amounts of an independent billing system, which rounds the factor before it multiplies. */
    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/proration.csv", numLinesToSkip = 1)
    void aShareOfDaysIsThatOfAnIndependentBillingSystem(
            String start,
            String end,
            String kind,
            BigDecimal expected,
            String period,
            String alignment,
            BigDecimal price,
            BigDecimal days,
            BigDecimal daysInPeriod) {
        BigDecimal share = Money.payable(Money.times(price, Money.share(days, daysInPeriod)));
        assertThat(share).isEqualByComparingTo(expected.abs());
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 29, 30, 31})
    void aMonthSplitAtAnyDayAddsUpToTheWholeWithinOneUnitOfTheNinthDecimal(int length) {
        for (int day = 0; day <= length; day++) {
            BigDecimal sum = share(day, length).add(share(length - day, length));
            assertThat(sum.subtract(BigDecimal.ONE).abs()).isLessThanOrEqualTo(LAST_DECIMAL);
        }
    }

    private static BigDecimal share(int days, int length) {
        return Money.share(BigDecimal.valueOf(days), BigDecimal.valueOf(length));
    }

    /** By the fractions themselves: an amount ends where nothing is left of it after thirty decimals. */
    @ParameterizedTest
    @ValueSource(strings = {"888", "2888", "4888", "19.95", "0.01", "9.9", "4980"})
    void aShareOfAnAmountIsMultipliedFirstAndExactWhereItEnds(BigDecimal amount) {
        for (int length = 28; length <= 31; length++) {
            for (int days = 0; days <= length; days++) {
                BigDecimal product = amount.multiply(BigDecimal.valueOf(days));
                BigDecimal whole = BigDecimal.valueOf(length);
                BigDecimal share = Money.share(amount, BigDecimal.valueOf(days), whole);
                boolean ends = product.divide(whole, 30, RoundingMode.DOWN)
                                .multiply(whole)
                                .compareTo(product)
                        == 0;
                assertThat(share)
                        .isEqualByComparingTo(
                                ends ? product.divide(whole) : product.divide(whole, 9, RoundingMode.HALF_UP));
            }
        }
    }

    @Test
    void aShareThatEndsIsNotRounded() {
        assertThat(share("888", 16, 30)).isEqualByComparingTo("473.6");
        assertThat(share("888", 11, 30)).isEqualByComparingTo("325.6");
        assertThat(share("19.95", 1, 30)).isEqualByComparingTo("0.665");
        assertThat(share("4888", 1, 29)).isEqualByComparingTo("168.551724138");
    }

    private static BigDecimal share(String amount, int days, int length) {
        return Money.share(new BigDecimal(amount), BigDecimal.valueOf(days), BigDecimal.valueOf(length));
    }

    /** However often: what the compiled division throws by itself has no words after some thousand times. */
    @Test
    void aShareOfNothingIsToldInTheSameWordsEachTime() {
        for (int i = 0; i < 50_000; i++) {
            assertThatThrownBy(() -> Money.share(BigDecimal.ONE, BigDecimal.ZERO))
                    .hasMessage("/ by zero");
            assertThatThrownBy(() -> Money.share(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                    .hasMessage("/ by zero");
        }
    }

    @Test
    void overageBeginsWithTheFirstUnitBeyond() {
        assertThat(IntStream.of(7499, 7500, 7501)
                        .mapToObj(used -> Money.overage(BigDecimal.valueOf(used), 7500, "0.002")))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.002"));
    }

    @Test
    void whatIsMissingToAMinimumIsNeverNegative() {
        assertThat(Money.shortfall(new BigDecimal("1999.99"), 2000)).isEqualByComparingTo("0.01");
        assertThat(Money.shortfall(new BigDecimal("2000"), 2000)).isEqualByComparingTo("0");
        assertThat(Money.shortfall(new BigDecimal("-5"), 0)).isEqualByComparingTo("5");
    }

    @Test
    void noBinaryFractionComesNearMoney() throws IOException {
        // Chance, the lengths of what is drawn, and how many matches rules may have, are no money.
        List<Path> others = List.of(
                Path.of("src/main/java/io/entitle/demo"),
                Path.of("src/main/java/io/entitle/report/page"),
                Path.of("src/main/java/io/entitle/engine/MatchBudget.java"),
                Path.of("src/main/java/io/entitle/engine/Joins.java"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> java = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> others.stream().noneMatch(path::startsWith))
                    .toList();
            assertThat(java)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(path -> assertThat(Files.readString(path))
                            .doesNotContainPattern("\\b(double|float|Double|Float|doubleValue|floatValue)\\b"));
        }
    }
}
