package io.entitle.cli;

import io.entitle.sweep.Brake;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What a sweep may do before it is stopped. Named as where rules are compared, {@link BrakeOptions}; but a sweep only knows
 * what is taken from accounts, not what they pay.
 */
final class SweepBrakeOptions {

    @Option(
            names = "--max-losses",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Stop, with nothing changed, if something would be taken from more accounts than this.")
    private Optional<Long> maxLosses = Optional.empty();

    @Option(
            names = "--max-share",
            paramLabel = "P",
            converter = ShareConverter.class,
            description = "Stop if something would be taken from a larger share of the accounts, such as 0.01 or 1%%.")
    private Optional<BigDecimal> maxShare = Optional.empty();

    @Option(
            names = "--max-quarantined",
            paramLabel = "P",
            converter = ShareConverter.class,
            defaultValue = "10%",
            description = "Stop if a larger share of the accounts cannot be decided. Default: ${DEFAULT-VALUE}.")
    private BigDecimal maxQuarantined = BigDecimal.ONE;

    Brake brake() {
        return new Brake(maxLosses, maxShare, maxQuarantined);
    }
}
