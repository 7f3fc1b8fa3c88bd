package io.entitle.oracle;

import java.math.BigDecimal;
import java.util.Optional;

/** One field in which an answer is not what was expected. */
record Difference(String field, Object expected, Object actual) {

    static Optional<Difference> of(String field, Object expected, Object actual) {
        return expected.equals(actual) ? Optional.empty() : Optional.of(new Difference(field, expected, actual));
    }

    /** Numbers differ by value, not by scale. */
    static Optional<Difference> ofNumbers(String field, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        boolean same = (expected.isPresent() && actual.isPresent())
                ? expected.get().compareTo(actual.get()) == 0
                : expected.isEmpty() && actual.isEmpty();
        return same ? Optional.empty() : of(field, plain(expected), plain(actual));
    }

    @Override
    public String toString() {
        return field + " expected " + expected + " but was " + actual;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("unlimited");
    }
}
