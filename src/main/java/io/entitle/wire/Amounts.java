package io.entitle.wire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads numbers exactly, within bounds that keep every sum and product of them small. */
public final class Amounts {

    private static final int INTEGER_DIGITS = 15;
    private static final int DECIMALS = 9;

    /** The exponent is bounded before anything is calculated, and so is the length, zeros included. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,40})(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private Amounts() {}

    /** A number of things. */
    static Optional<BigDecimal> count(Value value) {
        return measure(value)
                .flatMap(count -> count.scale() == 0
                        ? Optional.of(count)
                        : value.problem("expected a whole number, found " + shown(count)));
    }

    /** An amount of what can be divided. */
    public static Optional<BigDecimal> measure(Value value) {
        return atLeastZero(value, number(value, value::digits));
    }

    /** Money that is not a debt. */
    static Optional<BigDecimal> money(Value value) {
        return atLeastZero(value, balance(value));
    }

    /** Money that may be a debt. */
    public static Optional<BigDecimal> balance(Value value) {
        return number(value, value::digitsOfMoney);
    }

    static String shown(BigDecimal number) {
        return Quoted.of(number.toPlainString());
    }

    private static Optional<BigDecimal> atLeastZero(Value value, Optional<BigDecimal> number) {
        return number.flatMap(found -> found.signum() >= 0
                ? Optional.of(found)
                : value.problem("expected a number of at least 0, found " + shown(found)));
    }

    private static Optional<BigDecimal> number(Value value, Supplier<Optional<String>> digits) {
        Optional<BigDecimal> number = value.number();
        return number.isPresent()
                ? bounded(value, number.get())
                : digits.get().flatMap(written -> number(value, written));
    }

    private static Optional<BigDecimal> bounded(Value value, BigDecimal number) {
        BigDecimal normal = JsonObject.plain(number);
        return isWithinBounds(normal) ? Optional.of(normal) : value.problem(expectation(normal.toPlainString()));
    }

    private static Optional<BigDecimal> number(Value value, String digits) {
        Optional<BigDecimal> number = Optional.of(digits)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .map(JsonObject::plain)
                .filter(Amounts::isWithinBounds);
        return number.isPresent() ? number : value.problem(expectation(digits));
    }

    private static String expectation(String digits) {
        return "expected a number of at most " + INTEGER_DIGITS + " digits before and " + DECIMALS
                + " after the point, found " + Quoted.of(digits);
    }

    private static boolean isWithinBounds(BigDecimal number) {
        return number.precision() - number.scale() <= INTEGER_DIGITS && number.scale() <= DECIMALS;
    }
}
