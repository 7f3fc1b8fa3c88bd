package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.likeness.Resolution.Cut;
import io.entitle.likeness.Resolution.Unseen;
import io.entitle.likeness.Resolution.Whole;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two amounts come out the same only where no rule can tell them apart. */
final class ResolutionTest {

    private static final Resolution CUT = cut("5", "7.5");

    private static Resolution cut(String... numbers) {
        return Cut.at(Stream.of(numbers).map(BigDecimal::new).toList());
    }

    private static Object of(Resolution resolution, String amount) {
        return resolution.of(new BigDecimal(amount));
    }

    @Test
    void eachNumberAndEachGapBetweenTwoIsAKindOfItsOwn() {
        assertThat(Stream.of("-1", "4.99", "5", "5.01", "7.49", "7.5", "7.51", "1000")
                        .map(amount -> of(CUT, amount)))
                .containsExactly(0, 0, 1, 2, 2, 3, 4, 4);
    }

    @Test
    void howANumberIsWrittenDoesNotMatter() {
        assertThat(of(CUT, "5.000")).isEqualTo(of(CUT, "5"));
        assertThat(cut("500", "5E2", "500.0", "7")).isEqualTo(cut("7", "500"));
        assertThat(cut("5E2").written()).isEqualTo("500");
    }

    @Test
    void numbersStandFromTheSmallestToTheLargest() {
        assertThat(cut("7.5", "-2", "5").written()).isEqualTo("-2 5 7.5");
        assertThat(of(cut("7.5", "5"), "6")).isEqualTo(of(CUT, "6"));
    }

    @Test
    void whatNobodyLooksAtIsAlwaysTheSame() {
        assertThat(of(new Unseen(), "5")).isEqualTo(of(new Unseen(), "6")).isEqualTo(true);
    }

    @Test
    void whatCountsWholeIsTheAmountItself() {
        assertThat(of(new Whole(), "5")).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void ofTwoTheFinerOneHolds() {
        assertThat(new Unseen().and(CUT)).isEqualTo(CUT);
        assertThat(CUT.and(new Unseen())).isEqualTo(CUT);
        assertThat(CUT.and(cut("6", "5"))).isEqualTo(cut("5", "6", "7.5"));
        assertThat(CUT.and(new Whole())).isEqualTo(new Whole());
        assertThat(new Whole().and(CUT)).isEqualTo(new Whole());
        assertThat(new Unseen().and(new Whole())).isEqualTo(new Whole());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Resolution resolution : List.of(CUT, new Unseen(), new Whole(), cut("0"))) {
            assertThat(Resolution.read(resolution.written())).isEqualTo(resolution);
        }
    }
}
