package io.entitle.cli;

import io.entitle.fact.AmountBounds;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads for how many months a plan is bought; how many are possible is for the rules to say. */
final class MonthsConverter implements ITypeConverter<BigDecimal> {

    @Override
    public BigDecimal convert(String text) {
        try {
            return AmountBounds.normal(new BigDecimal(text))
                    .orElseThrow(() -> new TypeConversionException(AmountBounds.expectation(text)));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(AmountBounds.expectation(text));
        }
    }
}
