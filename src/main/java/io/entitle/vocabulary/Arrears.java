package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.math.BigDecimal;

/** Unpaid debt, in the product's currency. */
@Fact
public record Arrears(BigDecimal amount, Moment since) implements Quantity {

    /** The debt has arisen by the instant of the question. */
    @Fact
    public boolean begun() {
        return since.reached(Occasion.Kind.DEBT_ARISES, Clock::nothing);
    }

    @Override
    @EngineOnly
    public BigDecimal toldOf(Facts facts) {
        return facts.arrears().orElseThrow().amount();
    }
}
