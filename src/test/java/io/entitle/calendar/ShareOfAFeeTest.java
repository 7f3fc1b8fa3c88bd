package io.entitle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.vocabulary.Money;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a month costs does not depend on whether it is paid in one piece or in two. */
final class ShareOfAFeeTest {

    private static final BigDecimal LAST_DECIMAL = new BigDecimal("0.000000001");

    static Stream<Arguments> feesAndMonths() {
        return Stream.of("0.01", "4.50", "9.9", "178", "888", "2888", "4980", "123456.78")
                .flatMap(fee -> IntStream.rangeClosed(28, 31).mapToObj(days -> Arguments.of(fee, days)));
    }

    @ParameterizedTest
    @MethodSource("feesAndMonths")
    void theFeeOfAMonthSplitAtAnyDayIsThatOfTheWholeWithinOneUnitOfTheNinthDecimal(BigDecimal fee, int length) {
        assertThat(IntStream.rangeClosed(0, length)
                        .mapToObj(day -> share(fee, day, length).add(share(fee, length - day, length))))
                .allSatisfy(sum -> assertThat(sum.subtract(fee).abs()).isLessThanOrEqualTo(LAST_DECIMAL));
    }

    private static BigDecimal share(BigDecimal fee, int days, int length) {
        return Money.share(fee, BigDecimal.valueOf(days), BigDecimal.valueOf(length));
    }
}
