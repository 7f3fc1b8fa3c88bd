package io.entitle.language;

import io.entitle.finding.Code;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at numbers as they are written: what Java would read as another number is refused. */
final class NumberMeaning {

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    private static final Pattern EXACT = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?B");

    private final Scope scope;
    private final boolean left;

    /** @param left whether it stands on the left side, where exact decimals can be written */
    NumberMeaning(Scope scope, boolean left) {
        this.scope = scope;
        this.left = left;
    }

    Optional<Class<?>> type(Expression.Numeral number) {
        String written = number.written();
        if (WHOLE.matcher(written).matches()) {
            return whole(number);
        }
        if (left && EXACT.matcher(written).matches()) {
            return Optional.of(BigDecimal.class);
        }
        return WrittenNumber.isDecimal(written) ? inexact(number) : odd(number);
    }

    private Optional<Class<?>> whole(Expression.Numeral number) {
        if (!WrittenNumber.isPlain(number.written())) {
            tell(Code.WRONG_NUMBER, number, "`" + number.written() + "` is too large for a plain number");
        }
        return Optional.of(int.class);
    }

    private Optional<Class<?>> inexact(Expression.Numeral number) {
        tell(Code.INEXACT_NUMBER, number, "decimal `" + number.written() + "` is not exact");
        return Optional.empty();
    }

    private Optional<Class<?>> odd(Expression.Numeral number) {
        tell(Code.WRONG_NUMBER, number, "`" + number.written() + "` is not how a number is written");
        return Optional.empty();
    }

    private void tell(Code code, Expression.Numeral number, String text) {
        String hint = WrittenNumber.meant(number.written(), false)
                .map(meant -> left ? WrittenNumber.inCondition(meant) : WrittenNumber.inCall(meant))
                .map(meant -> "write `" + meant + "`")
                .orElse("write digits, such as `10`, the first not 0");
        scope.tell(code, number.place(), text, hint);
    }
}
