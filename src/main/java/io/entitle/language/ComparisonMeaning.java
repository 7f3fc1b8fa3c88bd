package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.vocabulary.Moment;
import java.util.Optional;

/** Whether two values can be compared at all, and how the comparison may have been meant. */
final class ComparisonMeaning {

    private final Scope scope;

    ComparisonMeaning(Scope scope) {
        this.scope = scope;
    }

    void check(Expression left, Operator operator, Expression right, Class<?> one, Class<?> other) {
        if (!Types.comparable(one, other)) {
            scope.tell(Code.WRONG_TYPE, right.place(), mismatch(left, one, other), meant(left, operator, right, one));
        } else if (operator.orders() && !Types.isNumber(one)) {
            scope.tell(
                    Code.WRONG_TYPE,
                    left.place(),
                    shown(left) + Types.word(one) + ", of which none is more or less",
                    inOrder(left, operator, right, one));
        }
    }

    private static String mismatch(Expression left, Class<?> one, Class<?> other) {
        return shown(left) + Types.word(one) + " and is compared with " + Types.word(other);
    }

    private static String shown(Expression left) {
        return left instanceof Expression.Path path ? "`" + path.last().name() + "` is " : "this is ";
    }

    private static String meant(Expression left, Operator operator, Expression right, Class<?> expected) {
        String asked = left.written();
        if (expected == boolean.class) {
            return "write `" + asked + "` or `!" + asked + "`";
        }
        if (Types.isNumber(expected)) {
            return "write a number without quotation marks: `" + asked + " " + operator.sign() + " " + number(right)
                    + "`";
        }
        if (expected == String.class) {
            return "write a text in quotation marks";
        }
        if (expected == Optional.class) {
            return "ask whether it is there: `" + asked + ".present`";
        }
        return expected == Moment.class
                ? "ask whether it has come: `" + asked + ".reached`"
                : constant(asked, expected);
    }

    private static String number(Expression right) {
        return WrittenNumber.of(right)
                .map(number -> WrittenNumber.inCondition(number.toPlainString()))
                .orElse("1");
    }

    private static String constant(String asked, Class<?> expected) {
        return expected.isEnum()
                ? "write `" + asked + " == " + expected.getSimpleName() + "." + expected.getEnumConstants()[0] + "`"
                : "it is told to people, and nothing is decided by it";
    }

    private static String inOrder(Expression left, Operator operator, Expression right, Class<?> type) {
        return type == Moment.class
                ? "write `" + left.written() + ".compareTo( " + right.written() + " ) " + operator.sign() + " 0`"
                : "write `" + left.written() + " == " + right.written() + "`";
    }
}
