package io.entitle.language;

import io.entitle.finding.Place;
import io.entitle.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what stands in the brackets of a pattern. */
final class ConstraintParser {

    private final Cursor cursor;
    private final ValueParser values;
    private int conditions;

    ConstraintParser(Cursor cursor) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor);
    }

    /** One of those that commas part. */
    Expression constraint() {
        if (cursor.is(Kind.BINDING) && cursor.ahead(1).is(":")) {
            Limit.CONDITIONS.refuse(++conditions, cursor.peek().place());
            Token name = cursor.next();
            cursor.expect(":");
            return new Expression.Bound(name.place(), name.text(), values.path());
        }
        return either();
    }

    private Expression either() {
        return joined("||", this::every);
    }

    private Expression every() {
        return joined("&&", this::operand);
    }

    private Expression joined(String sign, Supplier<Expression> operand) {
        List<Expression> operands = new ArrayList<>();
        operands.add(operand.get());
        while (cursor.accept(sign)) {
            operands.add(operand.get());
            Limit.ALTERNATIVES.refuse(operands.size(), cursor.peek().place());
        }
        return operands.size() == 1 ? operands.get(0) : new Expression.Joined(sign.equals("&&"), operands);
    }

    private Expression operand() {
        values.deeper();
        Place place = cursor.peek().place();
        Expression operand = cursor.accept("!") ? new Expression.Not(place, operand()) : unnegated();
        values.shallower();
        return operand;
    }

    private Expression unnegated() {
        if (cursor.accept("(")) {
            Expression inside = either();
            cursor.expect(")");
            return inside;
        }
        return compared(values.value());
    }

    private Expression compared(Expression left) {
        Limit.CONDITIONS.refuse(++conditions, left.place());
        Optional<Operator> operator = Operator.of(cursor.peek().text()).filter(any -> cursor.is(Kind.SIGN));
        if (operator.isPresent()) {
            cursor.next();
            return new Expression.Comparison(left, operator.get(), values.value());
        }
        boolean negated = cursor.is("not") && cursor.ahead(1).is("in");
        if (negated) {
            cursor.next();
        }
        return cursor.accept("in") ? new Expression.Choice(left, negated, options()) : left;
    }

    private List<Expression> options() {
        cursor.expect("(");
        List<Expression> options = new ArrayList<>();
        options.add(values.value());
        while (cursor.accept(",")) {
            options.add(values.value());
            Limit.CHOICES.refuse(options.size(), cursor.peek().place());
        }
        cursor.expect(")");
        return options;
    }
}
