package io.entitle.vocabulary;

import java.math.BigDecimal;

/** Exact arithmetic on amounts, for the right sides of rules. */
public final class Money {

    private Money() {}

    /**
     * The price of what goes beyond the included units, each at the unit price; 0 where nothing does.
     *
     * @param unitPrice decimal text in the product's currency: {@code "0.002"}
     */
    public static BigDecimal overage(BigDecimal used, long included, String unitPrice) {
        BigDecimal excess = used.subtract(BigDecimal.valueOf(included)).max(BigDecimal.ZERO);
        return excess.multiply(new BigDecimal(unitPrice));
    }

    /** How far an amount lies below a minimum; 0 where it does not. */
    public static BigDecimal shortfall(BigDecimal amount, long minimum) {
        return BigDecimal.valueOf(minimum).subtract(amount).max(BigDecimal.ZERO);
    }
}
