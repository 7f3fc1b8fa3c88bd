package io.entitle.cli;

import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** On what terms a change is asked for. */
final class ChangeTerms {

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = MonthsConverter.class,
            description = "For how many months a plan is bought. Default: 1.")
    private BigDecimal months = BigDecimal.ONE;

    @Option(names = "--agreed-by-sales", description = "Sales has agreed to the change.")
    private boolean agreedBySales;

    BigDecimal months() {
        return months;
    }

    boolean agreedBySales() {
        return agreedBySales;
    }
}
