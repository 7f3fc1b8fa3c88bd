package io.entitle.language;

import io.entitle.finding.Code;

/** Whether two values can be compared at all. */
final class ComparisonMeaning {

    private final Scope scope;

    ComparisonMeaning(Scope scope) {
        this.scope = scope;
    }

    void check(Expression left, Class<?> one, Expression right, Class<?> other, boolean orders) {
        if (!Types.comparable(one, other)) {
            scope.tell(Code.WRONG_TYPE, right.place(), mismatch(left, one, other), hint(one));
        } else if (orders && !Types.isNumber(one)) {
            scope.tell(
                    Code.WRONG_TYPE,
                    left.place(),
                    shown(left) + Types.word(one) + ", of which none is more or less",
                    one == String.class
                            ? "compare with `==` or `in ( ... )`"
                            : "ask `reached`, or compare by `compareTo( ... ) < 0`");
        }
    }

    private static String mismatch(Expression left, Class<?> one, Class<?> other) {
        return shown(left) + Types.word(one) + " and is compared with " + Types.word(other);
    }

    private static String shown(Expression left) {
        return left instanceof Expression.Path path ? "`" + path.last().name() + "` is " : "this is ";
    }

    private static String hint(Class<?> expected) {
        if (expected == boolean.class) {
            return "write the name alone, or `!` before it";
        }
        if (Types.isNumber(expected)) {
            return "write a number without quotation marks";
        }
        return expected == String.class ? "write a text in quotation marks" : "";
    }
}
