package io.entitle.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact arithmetic on amounts, for the right sides of rules. */
public final class Money {

    /** How exactly a share is kept that does not end. */
    private static final int DECIMALS = 9;

    private Money() {}

    /** The price of what goes beyond the included units, each at the unit price; 0 where nothing does. */
    @Operand
    public static BigDecimal overage(@Amount Object used, @Amount Object included, @Amount Object unitPrice) {
        return excess(used, included).multiply(Numerals.value(unitPrice));
    }

    /** The same, of a number to be told to people. */
    @Operand
    public static Quantity overage(Quantity used, @Amount Object included, @Amount Object unitPrice) {
        return facts -> overage(used.toldOf(facts), included, unitPrice);
    }

    /** What goes beyond the included units; 0 where nothing does. */
    @Operand
    public static BigDecimal excess(@Amount Object used, @Amount Object included) {
        return uncovered(used, included);
    }

    /** One amount less another; may be negative. */
    @Operand
    public static BigDecimal difference(
            @Amount(least = Amount.Least.ANY) Object amount, @Amount(least = Amount.Least.ANY) Object less) {
        return Numerals.value(amount).subtract(Numerals.value(less));
    }

    /** The same, of a number to be told to people. */
    @Operand
    public static Quantity difference(Quantity amount, @Amount(least = Amount.Least.ANY) Object less) {
        return facts -> difference(amount.toldOf(facts), less);
    }

    /** How many whole units come to an amount or more, those included that cost nothing: where a fee has paid for itself. */
    @Operand
    public static BigDecimal unitsFor(
            @Amount Object amount, @Amount Object included, @Amount(least = Amount.Least.ABOVE_ZERO) Object unitPrice) {
        return Numerals.value(amount)
                .divide(divisor(Numerals.value(unitPrice)), 0, RoundingMode.CEILING)
                .add(Numerals.value(included));
    }

    /** A product of two numbers, exact. */
    @Operand
    public static BigDecimal times(@Amount Object one, @Amount Object other) {
        return Numerals.value(one).multiply(Numerals.value(other));
    }

    /**
     * The factor {@code part / whole}, rounded half up at the ninth decimal where it does not end. Whoever multiplies an
     * amount by it multiplies its rounding too: price lists that divide last use {@link #share(Object, Object,
     * Object)}.
     */
    @Operand
    public static BigDecimal share(@Amount Object part, @Amount(least = Amount.Least.ABOVE_ZERO) Object whole) {
        return Numerals.value(part)
                .divide(divisor(Numerals.value(whole)), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /**
     * A share of an amount, multiplied first: {@code amount x part / whole}. Exact where the share ends, rounded half up
     * at the ninth decimal of the amount where it does not.
     */
    @Operand
    public static BigDecimal share(
            @Amount Object amount, @Amount Object part, @Amount(least = Amount.Least.ABOVE_ZERO) Object whole) {
        return shared(times(amount, part), divisor(Numerals.value(whole)));
    }

    private static BigDecimal shared(BigDecimal product, BigDecimal whole) {
        try {
            return product.divide(whole);
        } catch (ArithmeticException endless) {
            return product.divide(whole, DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** What the processor throws for a division by 0 loses its words once it was thrown often. */
    private static BigDecimal divisor(BigDecimal whole) {
        if (whole.signum() == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return whole;
    }

    /** An amount as it is paid: half up at the second decimal. */
    @Operand
    public static BigDecimal payable(@Amount Object amount) {
        return Numerals.value(amount).setScale(2, RoundingMode.HALF_UP);
    }

    /** What of an amount another one does not cover; 0 where it covers all. */
    @Operand
    public static BigDecimal uncovered(@Amount Object amount, @Amount Object covered) {
        return Numerals.value(amount).subtract(Numerals.value(covered)).max(BigDecimal.ZERO);
    }

    /** How far an amount lies below a minimum; 0 where it does not. */
    @Operand
    public static BigDecimal shortfall(
            @Amount(least = Amount.Least.ANY) Object amount, @Amount(least = Amount.Least.ANY) Object minimum) {
        return Numerals.value(minimum).subtract(Numerals.value(amount)).max(BigDecimal.ZERO);
    }

    /** The same, of a number to be told to people. */
    @Operand
    public static Quantity shortfall(Quantity amount, @Amount(least = Amount.Least.ANY) Object minimum) {
        return facts -> shortfall(amount.toldOf(facts), minimum);
    }
}
