package io.entitle.vocabulary;

import java.math.BigDecimal;

/** Turns a number, however a rule writes it, into its value. */
final class Numerals {

    private Numerals() {}

    /** The value of digits, of a text of digits, or of what a fact answers. */
    static BigDecimal value(Object number) {
        if (number instanceof BigDecimal value) {
            return value;
        }
        return number instanceof Number counted
                ? BigDecimal.valueOf(counted.longValue())
                : new BigDecimal(number.toString());
    }

    /** The same, of what has no fractions. */
    static long whole(Object number) {
        return number instanceof Integer counted ? counted : value(number).longValueExact();
    }
}
