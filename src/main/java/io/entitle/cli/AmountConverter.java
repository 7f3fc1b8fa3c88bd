package io.entitle.cli;

import io.entitle.fact.AmountBounds;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how much is asked for: exactly, and what can be asked for at any door. */
final class AmountConverter implements ITypeConverter<BigDecimal> {

    /** Digits without an exponent; their number is bounded before anything is calculated. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,40}(\\.\\d{1,40})?");

    @Override
    public BigDecimal convert(String text) {
        return Optional.of(text)
                .filter(number -> DIGITS.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(number -> AmountBounds.ofAsked(number, true).isEmpty())
                .flatMap(AmountBounds::normal)
                .orElseThrow(() -> new TypeConversionException(AmountBounds.expectationOfAsked(text)));
    }
}
