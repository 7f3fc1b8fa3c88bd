package io.entitle.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount exactly, within the bounds that hold for the numbers of a facts document. */
final class AmountConverter implements ITypeConverter<BigDecimal> {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

    @Override
    public BigDecimal convert(String text) {
        return Optional.of(text)
                .filter(number -> AMOUNT.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0)
                .map(AmountConverter::normal)
                .orElseThrow(() -> new TypeConversionException("expected a number above 0 of at most 15 digits before"
                        + " and 9 after the point, found `" + text + "`"));
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
