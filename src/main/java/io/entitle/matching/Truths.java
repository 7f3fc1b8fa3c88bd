package io.entitle.matching;

import io.entitle.language.Expression;
import io.entitle.language.Operator;
import java.math.BigDecimal;

/** Whether constraints hold. What decides a constraint is looked at from the left, and nothing behind it. */
record Truths(Values values) {

    boolean holds(Expression constraint, Frame frame, Sight sight) {
        if (constraint instanceof Expression.Joined joined) {
            return joined.all()
                    ? joined.operands().stream().allMatch(operand -> holds(operand, frame, sight))
                    : joined.operands().stream().anyMatch(operand -> holds(operand, frame, sight));
        }
        if (constraint instanceof Expression.Not not && !isSingle(not.operand())) {
            return !holds(not.operand(), frame, sight);
        }
        boolean held = single(constraint, frame);
        sight.saw(constraint.place(), held);
        return held;
    }

    /** Whether nothing in it is looked at by itself. */
    static boolean isSingle(Expression constraint) {
        return constraint instanceof Expression.Not not
                ? isSingle(not.operand())
                : !(constraint instanceof Expression.Joined);
    }

    private boolean single(Expression constraint, Frame frame) {
        if (constraint instanceof Expression.Not not) {
            return !single(not.operand(), frame);
        }
        if (constraint instanceof Expression.Comparison comparison) {
            Object left = values.of(comparison.left(), frame);
            return compare(left, comparison.operator(), values.of(comparison.right(), frame));
        }
        if (constraint instanceof Expression.Choice choice) {
            Object chosen = values.of(choice.operand(), frame);
            boolean among = choice.options().stream().anyMatch(option -> same(chosen, values.of(option, frame)));
            return among != choice.negated();
        }
        return (boolean) values.of(constraint, frame);
    }

    private static boolean compare(Object left, Operator operator, Object right) {
        return switch (operator) {
            case EQUAL -> same(left, right);
            case UNEQUAL -> !same(left, right);
            case LESS -> order(left, right) < 0;
            case LESS_OR_EQUAL -> order(left, right) <= 0;
            case GREATER -> order(left, right) > 0;
            case GREATER_OR_EQUAL -> order(left, right) >= 0;
        };
    }

    private static boolean same(Object left, Object right) {
        return (left instanceof Number && right instanceof Number) ? order(left, right) == 0 : left.equals(right);
    }

    private static int order(Object left, Object right) {
        return number(left).compareTo(number(right));
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(((Number) value).longValue());
    }
}
