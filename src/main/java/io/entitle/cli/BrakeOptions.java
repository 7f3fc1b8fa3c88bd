package io.entitle.cli;

import io.entitle.difference.Brake;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much harm a change of rules may do. */
final class BrakeOptions {

    @Option(
            names = "--max-losses",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Fail if more accounts than this are worse off: lose something, pay more, or cannot be"
                    + " decided any more.")
    private Optional<Long> maxLosses = Optional.empty();

    @Option(
            names = "--max-share",
            paramLabel = "P",
            converter = ShareConverter.class,
            description = "Fail if a larger share of the accounts is worse off, such as 0.01 or 1%%.")
    private Optional<BigDecimal> maxShare = Optional.empty();

    @Option(names = "--below-usage", description = "Fail if a limit falls below what any account uses at present.")
    private boolean belowUsage;

    boolean isGiven() {
        return belowUsage || maxLosses.isPresent() || maxShare.isPresent();
    }

    Brake brake() {
        return new Brake(maxLosses, maxShare, belowUsage);
    }
}
