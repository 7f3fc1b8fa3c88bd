package io.entitle.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share, from 0 to 1 or in per cent. */
final class ShareConverter implements ITypeConverter<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?%?");

    @Override
    public BigDecimal convert(String text) {
        return Optional.of(text)
                .filter(share -> NUMBER.matcher(share).matches())
                .map(ShareConverter::share)
                .filter(share -> share.compareTo(BigDecimal.ONE) <= 0)
                .orElseThrow(() -> new TypeConversionException(
                        "expected a share from 0 to 1 or from 0% to 100%, found `" + text + "`"));
    }

    private static BigDecimal share(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }
}
