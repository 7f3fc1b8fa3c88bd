package io.entitle.language;

import io.entitle.finding.Code;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at numbers as they are written: what Java would read as another number is refused. */
final class NumberMeaning {

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)\\.[0-9]+");
    private static final Pattern EXACT = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?B");
    private static final int LONGEST = 10;

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
        return DECIMAL.matcher(written).matches() ? inexact(number) : odd(number);
    }

    private Optional<Class<?>> whole(Expression.Numeral number) {
        String written = number.written();
        boolean large = written.length() > LONGEST + 1
                || new BigDecimal(written).abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0;
        if (large) {
            String hint = left ? "write `" + written + "B`" : "the largest is " + Integer.MAX_VALUE;
            scope.tell(Code.WRONG_NUMBER, number.place(), "`" + written + "` is too large for a plain number", hint);
        }
        return Optional.of(int.class);
    }

    private Optional<Class<?>> inexact(Expression.Numeral number) {
        String written = number.written();
        String hint = left ? "write `" + written + "B`" : "write it as a text: `\"" + written + "\"`";
        scope.tell(Code.INEXACT_NUMBER, number.place(), "decimal `" + written + "` is not exact", hint);
        return Optional.empty();
    }

    private Optional<Class<?>> odd(Expression.Numeral number) {
        scope.tell(
                Code.WRONG_NUMBER,
                number.place(),
                "`" + number.written() + "` is not how a number is written",
                "write digits only, the first not 0");
        return Optional.empty();
    }
}
