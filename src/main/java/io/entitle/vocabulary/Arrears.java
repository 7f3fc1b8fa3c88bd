package io.entitle.vocabulary;

import java.math.BigDecimal;

/** Unpaid debt, in the product's currency. */
public record Arrears(BigDecimal amount, Moment since) {

    /** The debt has arisen by the instant of the question. */
    public boolean begun() {
        return since.reached(Occasion.Kind.DEBT_ARISES, Clock::nothing);
    }
}
