package io.entitle.cli;

import io.entitle.difference.Brake;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much harm a change of rules may do. */
final class BrakeOptions {

    @Option(
            names = "--max-losses",
            paramLabel = "N",
            converter = Accounts.class,
            description = "Fail if more accounts than this are worse off: lose something, pay more, or cannot be"
                    + " decided any more.")
    private Optional<Long> maxLosses = Optional.empty();

    @Option(
            names = "--max-share",
            paramLabel = "P",
            converter = Share.class,
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

    /** A number of accounts. */
    static final class Accounts implements ITypeConverter<Long> {

        private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

        @Override
        public Long convert(String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw new TypeConversionException("expected a whole number of at least 0, found `" + text + "`");
            }
            return Long.valueOf(text);
        }
    }

    /** A share, from 0 to 1 or in per cent. */
    static final class Share implements ITypeConverter<BigDecimal> {

        private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?%?");

        @Override
        public BigDecimal convert(String text) {
            return Optional.of(text)
                    .filter(share -> NUMBER.matcher(share).matches())
                    .map(Share::share)
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
}
