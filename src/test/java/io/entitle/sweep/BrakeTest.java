package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A brake holds at its bound and lets nothing past it. */
final class BrakeTest {

    private static final long ACCOUNTS = 1_000;

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void soManyMayLose(long worse, boolean broken) {
        Brake brake = new Brake(Optional.of(5L), Optional.empty(), BigDecimal.ONE);
        assertThat(brake.broken(tally(worse, 0), ACCOUNTS).isPresent()).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true"})
    void suchAShareMayLose(long worse, boolean broken) {
        Brake brake = new Brake(Optional.empty(), Optional.of(new BigDecimal("0.01")), BigDecimal.ONE);
        assertThat(brake.broken(tally(worse, 0), ACCOUNTS).isPresent()).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void suchAShareMayBeInQuarantine(long quarantined, boolean broken) {
        Brake brake = new Brake(Optional.empty(), Optional.empty(), new BigDecimal("0.1"));
        assertThat(brake.broken(tally(0, quarantined), ACCOUNTS).isPresent()).isEqualTo(broken);
    }

    private static Tally tally(long worse, long quarantined) {
        return new Tally(ACCOUNTS, ACCOUNTS, 0, worse, worse, quarantined, 0, worse);
    }
}
