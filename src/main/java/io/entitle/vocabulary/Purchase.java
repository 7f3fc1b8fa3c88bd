package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A purchase or a renewal of a plan.
 *
 * @param name what the plan is called
 * @param monthlyFee list price of a month
 * @param boughtOn when it was bought, which may be before its first instant
 * @param months for how many months
 * @param agreed what was paid for all of them, where the facts say so
 */
@Fact
public record Purchase(
        String plan,
        Message name,
        BigDecimal monthlyFee,
        Moment boughtOn,
        Moment from,
        BigDecimal months,
        Optional<BigDecimal> agreed) {

    /** What it costs: as agreed, else the list price of all months. */
    @Fact
    public BigDecimal fee() {
        return agreed.orElseGet(() -> monthlyFee.multiply(months));
    }
}
