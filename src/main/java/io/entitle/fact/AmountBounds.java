package io.entitle.fact;

import io.entitle.problem.Quoted;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that facts and questions may hold: exact, and within bounds that keep every sum and product of them small. A
 * number of any size can be checked and shown at no cost: none is written out or calculated with before its size is known.
 */
public final class AmountBounds {

    private static final int INTEGER_DIGITS = 15;
    private static final int DECIMALS = 9;

    private static final BigDecimal ABOVE = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final BigDecimal BELOW = ABOVE.negate();

    /** What a number within the bounds never needs, as many zeros as documents may write behind it included. */
    private static final int MOST_BITS = 512;

    /** As many are written out in a message; of more the exponent is told. */
    private static final int MOST_ZEROS = 40;

    private static final String SIZE =
            "of at most " + INTEGER_DIGITS + " digits before and " + DECIMALS + " after the point";

    private AmountBounds() {}

    /** The number in the form that all of its value have, without exponent or zeros at the end; empty out of bounds. */
    public static Optional<BigDecimal> normal(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (number.unscaledValue().bitLength() > MOST_BITS) {
            return Optional.empty();
        }
        BigDecimal stripped = number.scale() == 0 ? number : number.stripTrailingZeros();
        boolean isWithin =
                (long) stripped.precision() - stripped.scale() <= INTEGER_DIGITS && stripped.scale() <= DECIMALS;
        return isWithin ? Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped) : Optional.empty();
    }

    /** The same value in its normal form; as it is where it is out of bounds. */
    static BigDecimal plain(BigDecimal number) {
        return number.scale() == 0 ? number : normal(number).orElse(number);
    }

    /** Why a number cannot be an amount of money or use; empty if it can, be it below 0. */
    public static Optional<String> ofAny(BigDecimal number) {
        return isWithin(number) ? Optional.empty() : Optional.of(expectation(written(number)));
    }

    /** Why a number cannot be an amount of something that can be divided; empty if it can. */
    public static Optional<String> ofMeasure(BigDecimal number) {
        if (!isWithin(number)) {
            return ofAny(number);
        }
        return number.signum() >= 0
                ? Optional.empty()
                : Optional.of("expected a number of at least 0, found " + shown(number));
    }

    /** Why a number cannot be a count of things; empty if it can. */
    public static Optional<String> ofCount(BigDecimal number) {
        Optional<String> refused = ofMeasure(number);
        return refused.isPresent() ? refused : ofWhole(number);
    }

    /** Why nobody can ask for that much; empty if it can be asked for. */
    public static Optional<String> ofAsked(BigDecimal number, boolean divisible) {
        if (!isWithin(number) || number.signum() <= 0) {
            return Optional.of(expectationOfAsked(written(number)));
        }
        return divisible ? Optional.empty() : ofWhole(number);
    }

    /** What a number should have been. */
    public static String expectation(String found) {
        return "expected a number " + SIZE + ", found " + Quoted.of(found);
    }

    /** What the amount of a question should have been. */
    public static String expectationOfAsked(String found) {
        return "expected a number above 0 " + SIZE + ", found " + Quoted.of(found);
    }

    /** A number within the bounds, in a message. */
    public static String shown(BigDecimal number) {
        return Quoted.of(plain(number).toPlainString());
    }

    private static Optional<String> ofWhole(BigDecimal number) {
        return plain(number).scale() == 0
                ? Optional.empty()
                : Optional.of("expected a whole number, found " + shown(number));
    }

    private static boolean isWithin(BigDecimal number) {
        return isShortWhole(number) || normal(number).isPresent();
    }

    /** Most numbers are, and to see it costs nothing. */
    private static boolean isShortWhole(BigDecimal number) {
        return number.scale() == 0 && number.compareTo(ABOVE) < 0 && number.compareTo(BELOW) > 0;
    }

    /** A number of any size. */
    private static String written(BigDecimal number) {
        int bits = number.unscaledValue().bitLength();
        if (bits > MOST_BITS) {
            return "a number of about " + Math.round(bits * Math.log10(2)) + " digits";
        }
        boolean isShort = -MOST_ZEROS <= number.scale() && number.scale() <= MOST_ZEROS;
        return isShort ? number.stripTrailingZeros().toPlainString() : number.toString();
    }
}
