package io.entitle.vocabulary;

import io.entitle.fact.Usage;
import java.math.BigDecimal;

/**
 * The account that the question is about. Its id is not told to the rules.
 *
 * @param kind {@code person} or {@code company}
 * @param paid whether it ever topped up, paid or signed a contract
 * @param contract whether it is billed by a sales contract
 * @param active the plan whose account the user says to be working in; empty text where none is named
 * @param usage present use
 */
@Fact
public record Account(
        String kind,
        boolean paid,
        boolean contract,
        String active,
        @EngineOnly Usage usage) {

    /** Present use of a feature in its unit; 0 where none is known. */
    @Fact
    public BigDecimal used(String feature) {
        return usage.of(feature);
    }

    /** The highest day of the current month, of a feature whose days are told apart; present use of any other. */
    @Fact
    public BigDecimal peak(String feature) {
        return usage.peak(feature);
    }

    /** Present use of a feature, to be told to people. */
    @Operand
    public Quantity use(String feature) {
        return new Use(usage.product(), feature);
    }
}
