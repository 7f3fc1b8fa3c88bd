package io.entitle.wire;

import io.entitle.fact.AmountBounds;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads numbers exactly, within the bounds of {@link AmountBounds}. */
public final class Amounts {

    /** The exponent is bounded before anything is calculated, and so is the length, zeros included. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,40})(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private Amounts() {}

    /** A number of things. */
    static Optional<BigDecimal> count(Value value) {
        return checked(value, number(value, value::digits), AmountBounds::ofCount);
    }

    /** An amount of what can be divided. */
    public static Optional<BigDecimal> measure(Value value) {
        return checked(value, number(value, value::digits), AmountBounds::ofMeasure);
    }

    /** Money that is not a debt. */
    static Optional<BigDecimal> money(Value value) {
        return checked(value, balance(value), AmountBounds::ofMeasure);
    }

    /** Money that may be a debt. */
    public static Optional<BigDecimal> balance(Value value) {
        return number(value, value::digitsOfMoney);
    }

    /** How much is asked for. */
    public static Optional<BigDecimal> asked(Value value) {
        return checked(value, any(value), amount -> AmountBounds.ofAsked(amount, true));
    }

    /** A number within the bounds. */
    static Optional<BigDecimal> any(Value value) {
        return number(value, value::digits);
    }

    private static Optional<BigDecimal> checked(
            Value value, Optional<BigDecimal> number, Function<BigDecimal, Optional<String>> check) {
        return number.flatMap(found -> value.passing(found, check.apply(found)));
    }

    private static Optional<BigDecimal> number(Value value, Supplier<Optional<String>> digits) {
        Optional<BigDecimal> number = value.number();
        return number.isPresent()
                ? bounded(value, number.get())
                : digits.get().flatMap(written -> number(value, written));
    }

    private static Optional<BigDecimal> bounded(Value value, BigDecimal number) {
        Optional<BigDecimal> normal = AmountBounds.normal(number);
        return normal.isPresent() ? normal : AmountBounds.ofAny(number).flatMap(value::problem);
    }

    private static Optional<BigDecimal> number(Value value, String digits) {
        Optional<BigDecimal> number = Optional.of(digits)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .flatMap(AmountBounds::normal);
        return number.isPresent() ? number : value.problem(AmountBounds.expectation(digits));
    }
}
