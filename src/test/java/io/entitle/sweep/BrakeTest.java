package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A brake holds at its bound and lets nothing past it. */
final class BrakeTest {

    private static final long ACCOUNTS = 1_000;

    private static Tally tally(long accounts, long worse, long quarantined, long gone) {
        return new Tally(accounts, accounts, 0, worse + gone, worse, quarantined, gone, worse + gone);
    }

    private static boolean stops(Brake brake, Tally tally) {
        return brake.broken(tally, ACCOUNTS).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"5, 0, false", "6, 0, true", "0, 5, false", "0, 6, true", "3, 2, false", "3, 3, true"})
    void soManyAccountsMayLoseSomethingOrBeGone(long worse, long gone, boolean broken) {
        Brake brake = Brake.OFF.withLosses(new Bound.Count(5), new Bound.None());
        assertThat(stops(brake, tally(ACCOUNTS, worse, 0, gone))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, false", "11, 0, true", "0, 10, false", "0, 11, true"})
    void suchAShareOfTheAccountsThatWereThereMayLoseSomething(long worse, long gone, boolean broken) {
        Brake brake = Brake.OFF.withLosses(new Bound.None(), new Bound.Share(new BigDecimal("0.01")));
        assertThat(stops(brake, tally(100_000, worse, 0, gone))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void suchAShareOfTheAccountsThatAreThereMayBeInQuarantine(long quarantined, boolean broken) {
        Brake brake = Brake.OFF.withQuarantined(new Bound.Share(new BigDecimal("0.1")));
        assertThat(stops(brake, tally(ACCOUNTS, 0, quarantined, 0))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true"})
    void soManyAccountsMayBeGone(long gone, boolean broken) {
        assertThat(stops(Brake.OFF.withGone(new Bound.Count(20)), tally(ACCOUNTS, 0, 0, gone)))
                .isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0, false",
        "101, 0, 0, true",
        "0, 100, 0, false",
        "0, 101, 0, true",
        "0, 0, 50, false",
        "0, 0, 51, true"
    })
    void withoutOptionsATenthMayLoseOrBeUndecidedAndATwentiethMayBeGone(
            long worse, long quarantined, long gone, boolean broken) {
        assertThat(stops(Brake.DEFAULT, tally(ACCOUNTS, worse, quarantined, gone)))
                .isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, 0, false",
        "21, 0, 0, true",
        "0, 20, 0, false",
        "0, 21, 0, true",
        "0, 0, 20, false",
        "0, 0, 21, true"
    })
    void withoutOptionsTwentyAccountsPassWhateverShareTheyAre(long worse, long quarantined, long gone, boolean broken) {
        assertThat(Brake.DEFAULT
                        .broken(tally(100, worse, quarantined, gone), 100)
                        .isPresent())
                .isEqualTo(broken);
    }

    @Test
    void withoutOptionsARunThatDecidesNothingIsStoppedHoweverSmall() {
        assertThat(Brake.DEFAULT.broken(tally(3, 0, 3, 0), 3))
                .contains("no account could be decided: 3 accounts would be in quarantine");
        assertThat(Brake.DEFAULT.broken(tally(3, 0, 2, 0), 3)).isEmpty();
        assertThat(Brake.DEFAULT.withQuarantined(new Bound.None()).broken(tally(3, 0, 3, 0), 3))
                .isEmpty();
    }

    @Test
    void aRunThatFindsNobodyIsStoppedUnlessItIsLet() {
        Brake others = new Brake(new Bound.None(), new Bound.None(), new Bound.None(), new Bound.None(), false);
        assertThat(others.broken(tally(0, 0, 0, 7), 7))
                .contains("no account was found, the last run had 7 (--allow-empty lets such a run be done)");
        assertThat(others.broken(tally(0, 0, 0, 0), 0)).isPresent();
        assertThat(others.lettingEmptyPass().broken(tally(0, 0, 0, 7), 7)).isEmpty();
    }

    @Test
    void everythingThatStopsARunIsToldWithItsBound() {
        assertThat(Brake.DEFAULT.broken(tally(850, 300, 200, 150), ACCOUNTS))
                .contains("150 of 1000 accounts would be gone, at most 5% may be (default);"
                        + " 200 of 850 accounts would be in quarantine, at most 10% may be (default);"
                        + " 450 of 1000 accounts would be worse off or gone, at most 10% may be (default)");
        assertThat(Brake.OFF
                        .withLosses(new Bound.Count(2), new Bound.None())
                        .broken(tally(ACCOUNTS, 3, 0, 0), ACCOUNTS))
                .contains("3 of 1000 accounts would be worse off, at most 2 may be");
    }
}
