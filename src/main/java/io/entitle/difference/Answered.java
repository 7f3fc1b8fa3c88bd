package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.decision.Bill;
import io.entitle.decision.Decision;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One of the two answers that are compared. Immutable.
 *
 * @param outcome the outcome's word; of a bill, that of its status
 * @param reason the stable code; empty text for a bill
 * @param count the counted side, where there is one
 * @param total of a bill, where it has one
 */
public record Answered(
        String outcome, String reason, Optional<String> plan, Optional<Allowance> count, Optional<BigDecimal> total) {

    static final Answered NO_BILL = new Answered("error", "", Optional.empty(), Optional.empty(), Optional.empty());

    static Answered of(Decision decision) {
        return new Answered(
                decision.outcome().word(),
                decision.reason().name(),
                decision.plan(),
                decision.allowance(),
                Optional.empty());
    }

    static Answered of(Bill bill) {
        return new Answered(bill.status().word(), "", bill.plan(), Optional.empty(), bill.total());
    }
}
