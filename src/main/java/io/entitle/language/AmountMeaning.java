package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.vocabulary.Amount;
import java.lang.reflect.Parameter;
import java.util.regex.Pattern;

/**
 * Looks at a number that a call is handed: nothing that Java would read as another number than people do gets through,
 * nothing too long to be reckoned with, and nothing less than makes sense there.
 */
final class AmountMeaning {

    private static final Pattern NEGATIVE = Pattern.compile("-[0-9.]+");
    private static final Pattern NOTHING = Pattern.compile("-?[0.]+");
    private static final String UP_TO = "upTo";

    private final Scope scope;
    private final String call;
    private final Amount amount;

    /** @param parameter what the call takes there */
    AmountMeaning(Scope scope, String call, Parameter parameter) {
        this.scope = scope;
        this.call = call;
        this.amount = parameter.getAnnotation(Amount.class);
    }

    static boolean isAmount(Parameter parameter) {
        return parameter.isAnnotationPresent(Amount.class);
    }

    /** Whether a value of that type may be a number at all. */
    static boolean fits(Class<?> type) {
        return type == String.class || Types.isNumber(type);
    }

    /** @param type what the argument yields */
    void check(Expression argument, Class<?> type) {
        if (argument instanceof Expression.Text text) {
            text(text);
        } else if (argument instanceof Expression.Numeral number) {
            numeral(number);
        } else if (amount.written() || type == String.class) {
            String text =
                    "`" + call + "` takes a number" + (amount.written() ? " that is written out" : ", not a text");
            tell(argument, text, "write digits, such as `" + example() + "`");
        }
    }

    private void text(Expression.Text text) {
        if (isBelow(text.value())) {
            tellBelow(text, text.value());
        } else if (!WrittenNumber.isText(text.value(), amount.whole())) {
            tell(
                    text,
                    "`" + text.value() + "` is no " + (amount.whole() ? "whole number" : "amount"),
                    hint(text.value()));
        } else {
            aboveNothing(text, text.value());
        }
    }

    /** Digits alone are a number; whatever else a number could be written with is a text. */
    private void numeral(Expression.Numeral number) {
        String written = number.written();
        if (isBelow(written)) {
            tellBelow(number, written);
        } else if (WrittenNumber.isPlain(written)) {
            aboveNothing(number, written);
        } else if (WrittenNumber.isDecimal(written) && !amount.whole()) {
            scope.tell(Code.INEXACT_NUMBER, number.place(), "decimal `" + written + "` is not exact", hint(written));
        } else {
            tell(number, "`" + written + "` " + WrittenNumber.what(written), hint(written));
        }
    }

    private boolean isBelow(String digits) {
        return NEGATIVE.matcher(digits).matches() && amount.least() != Amount.Least.ANY;
    }

    private void tellBelow(Expression argument, String digits) {
        tell(argument, "`" + digits + "` is below 0", leastHint());
    }

    private void aboveNothing(Expression argument, String digits) {
        if (amount.least() == Amount.Least.ABOVE_ZERO && NOTHING.matcher(digits).matches()) {
            tell(argument, "`" + digits + "` is not above 0", leastHint());
        }
    }

    private String leastHint() {
        if (call.equals(UP_TO)) {
            return "where there is no limit, write `unlimited()`; where nothing is included, `upTo( 0 )`";
        }
        return amount.least() == Amount.Least.ABOVE_ZERO
                ? "write a number above 0, such as `" + example() + "`"
                : "write a number of at least 0, such as `" + example() + "`";
    }

    private String hint(String digits) {
        return WrittenNumber.meant(digits, amount.whole())
                .map(meant -> "write `" + WrittenNumber.inCall(meant) + "`")
                .orElseGet(this::form);
    }

    private String form() {
        return amount.whole()
                ? "write a whole number of at most 9 digits, such as `" + example() + "`"
                : "write digits with at most one point, such as `" + example()
                        + "`: at most 15 before the point and 9 behind it";
    }

    private String example() {
        return amount.whole() ? "1" : "\"9.9\"";
    }

    private void tell(Expression argument, String text, String hint) {
        scope.tell(Code.WRONG_NUMBER, argument.place(), text, hint);
    }
}
