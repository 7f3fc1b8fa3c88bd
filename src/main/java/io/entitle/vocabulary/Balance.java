package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.math.BigDecimal;

/** What the deduction of a day left, in the product's currency; may be negative. */
@Fact
public record Balance(BigDecimal amount, Moment deductedOn) implements Quantity {

    /** The day of the deduction has come. */
    @Fact
    public boolean deducted() {
        return deductedOn.reached(Occasion.Kind.BALANCE_DEDUCTED, Clock::nothing);
    }

    @Override
    @EngineOnly
    public BigDecimal toldOf(Facts facts) {
        return facts.balance().orElseThrow().amount();
    }
}
