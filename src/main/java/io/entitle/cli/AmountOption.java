package io.entitle.cli;

import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much is asked for. */
final class AmountOption {

    @Option(
            names = "--amount",
            paramLabel = "N",
            converter = AmountConverter.class,
            description = "How much is asked for, in the unit of the feature. Default: any more at all.")
    private Optional<BigDecimal> amount = Optional.empty();

    Optional<BigDecimal> amount() {
        return amount;
    }
}
