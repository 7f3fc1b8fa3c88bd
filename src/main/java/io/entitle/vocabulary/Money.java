package io.entitle.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact arithmetic on amounts, for the right sides of rules. */
public final class Money {

    /** How exactly a share is kept that does not end. */
    private static final int DECIMALS = 9;

    private Money() {}

    /**
     * The price of what goes beyond the included units, each at the unit price; 0 where nothing does.
     *
     * @param unitPrice decimal text in the product's currency: {@code "0.002"}
     */
    @Operand
    public static BigDecimal overage(BigDecimal used, long included, @Price String unitPrice) {
        return excess(used, included).multiply(new BigDecimal(unitPrice));
    }

    /** The same, of a number to be told to people. */
    @Operand
    public static Quantity overage(Quantity used, long included, @Price String unitPrice) {
        return facts -> overage(used.toldOf(facts), included, unitPrice);
    }

    /** What goes beyond the included units; 0 where nothing does. */
    @Operand
    public static BigDecimal excess(BigDecimal used, long included) {
        return used.subtract(BigDecimal.valueOf(included)).max(BigDecimal.ZERO);
    }

    /** One amount less another; may be negative. */
    @Operand
    public static BigDecimal difference(BigDecimal amount, BigDecimal less) {
        return amount.subtract(less);
    }

    /** The same, of a number to be told to people. */
    @Operand
    public static Quantity difference(Quantity amount, BigDecimal less) {
        return facts -> difference(amount.toldOf(facts), less);
    }

    /**
     * How many whole units come to an amount or more, those included that cost nothing: where a fee has paid for itself.
     *
     * @param unitPrice decimal text in the product's currency, above 0
     */
    @Operand
    public static BigDecimal unitsFor(BigDecimal amount, long included, @Price String unitPrice) {
        return amount.divide(new BigDecimal(unitPrice), 0, RoundingMode.CEILING).add(BigDecimal.valueOf(included));
    }

    /** A product of two numbers, exact. */
    @Operand
    public static BigDecimal times(BigDecimal one, BigDecimal other) {
        return one.multiply(other);
    }

    /**
     * The factor {@code part / whole}, rounded half up at the ninth decimal where it does not end. Whoever multiplies an
     * amount by it multiplies its rounding too: price lists that divide last use {@link #share(BigDecimal, BigDecimal,
     * BigDecimal)}.
     */
    @Operand
    public static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(divisor(whole), DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /**
     * A share of an amount, multiplied first: {@code amount x part / whole}. Exact where the share ends, rounded half up
     * at the ninth decimal of the amount where it does not.
     */
    @Operand
    public static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        BigDecimal product = amount.multiply(part);
        try {
            return product.divide(divisor(whole));
        } catch (ArithmeticException endless) {
            return product.divide(divisor(whole), DECIMALS, RoundingMode.HALF_UP);
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
    public static BigDecimal payable(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** What of an amount another one does not cover; 0 where it covers all. */
    @Operand
    public static BigDecimal uncovered(BigDecimal amount, BigDecimal covered) {
        return amount.subtract(covered).max(BigDecimal.ZERO);
    }

    /** How far an amount lies below a minimum; 0 where it does not. */
    @Operand
    public static BigDecimal shortfall(BigDecimal amount, long minimum) {
        return BigDecimal.valueOf(minimum).subtract(amount).max(BigDecimal.ZERO);
    }

    /** The same, of a number to be told to people. */
    @Operand
    public static Quantity shortfall(Quantity amount, long minimum) {
        return facts -> shortfall(amount.toldOf(facts), minimum);
    }
}
