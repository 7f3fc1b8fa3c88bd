package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.math.BigDecimal;

/** A number that people are told and that no rule decided by. */
public interface Quantity extends Varying {

    @Override
    @EngineOnly
    BigDecimal toldOf(Facts facts);
}
