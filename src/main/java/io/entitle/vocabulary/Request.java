package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;

/**
 * A change of plan that is asked about, to be judged now.
 *
 * @param change {@code subscribe}, {@code switch}, {@code cancel} or {@code renew}
 * @param to the plan asked for; empty text where the change names none
 * @param name what that plan is called
 * @param rank its place in the order of upgrades
 * @param onSale whether the catalogue has it and still sells it
 * @param monthlyFee list price of a month
 * @param months for how long
 * @param at the instant of the question
 */
@Fact
public record Request(
        String change,
        String to,
        Message name,
        int rank,
        boolean onSale,
        BigDecimal monthlyFee,
        BigDecimal months,
        boolean agreedBySales,
        Moment at) {

    /** The number of months is a whole one. */
    @Fact
    public boolean wholeMonths() {
        return months.stripTrailingZeros().scale() <= 0;
    }

    /** The price of all months asked for. */
    @Fact
    public BigDecimal feeOfAllMonths() {
        return monthlyFee.multiply(months);
    }
}
