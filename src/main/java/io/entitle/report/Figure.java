package io.entitle.report;

import java.math.BigDecimal;

/**
 * A figure that advice rests on, over all accounts that were given it. Exact. Immutable.
 *
 * @param name as the rules call it
 */
public record Figure(String name, long accounts, BigDecimal least, BigDecimal most, BigDecimal sum) {

    static Figure of(String name, BigDecimal value) {
        return new Figure(name, 1, value, value, value);
    }

    Figure and(Figure other) {
        return new Figure(
                name, accounts + other.accounts, least.min(other.least), most.max(other.most), sum.add(other.sum));
    }
}
