package io.entitle.language;

import io.entitle.finding.Place;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the left side of a rule. */
final class ConditionParser {

    private final Cursor cursor;
    private final ValueParser values;

    ConditionParser(Cursor cursor) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor);
    }

    /** Patterns up to the word {@code then}. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        while (!cursor.is("then")) {
            conditions.add(condition());
        }
        if (conditions.isEmpty()) {
            throw cursor.unexpected("a fact, such as `Account()`", List.of());
        }
        return conditions;
    }

    private Condition condition() {
        Place place = cursor.peek().place();
        Quantifier quantifier = quantifier();
        Optional<String> binding = quantifier == Quantifier.EACH ? binding() : Optional.empty();
        if (!cursor.is(Kind.WORD)
                || !cursor.ahead(1).is("(")
                || Forbidden.why(cursor.peek().text()).isPresent()) {
            throw cursor.unexpected("a fact or `then`", List.of("then", "not", "exists"));
        }
        Token fact = cursor.next();
        return new Condition(place, quantifier, binding, fact.text(), fact.place(), constraints());
    }

    private Quantifier quantifier() {
        if (cursor.accept("not")) {
            return Quantifier.NOT;
        }
        return cursor.accept("exists") ? Quantifier.EXISTS : Quantifier.EACH;
    }

    private Optional<String> binding() {
        if (!cursor.is(Kind.BINDING)) {
            return Optional.empty();
        }
        String name = cursor.next().text();
        cursor.expect(":");
        return Optional.of(name);
    }

    private List<Expression> constraints() {
        cursor.expect("(");
        List<Expression> constraints = new ArrayList<>();
        while (!cursor.is(")")) {
            constraints.add(constraint());
            if (!cursor.is(")")) {
                separator();
            }
        }
        cursor.expect(")");
        return constraints;
    }

    private void separator() {
        if (!cursor.is(",")) {
            throw cursor.unexpected("`,` or `)`", List.of("in", "not"));
        }
        cursor.next();
        if (cursor.is(")")) {
            throw cursor.unexpected("a constraint", List.of());
        }
    }

    private Expression constraint() {
        if (cursor.is(Kind.BINDING) && cursor.ahead(1).is(":")) {
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
        }
        cursor.expect(")");
        return options;
    }
}
