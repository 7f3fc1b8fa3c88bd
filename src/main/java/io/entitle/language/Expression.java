package io.entitle.language;

import io.entitle.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the brackets of a condition, or is handed to a call. */
public sealed interface Expression {

    Place place();

    /** As it is written, whatever the blanks: two that read the same mean the same. */
    String written();

    /** A text, without its quotation marks. */
    record Text(Place place, String value) implements Expression {
        @Override
        public String written() {
            return "\"" + value + "\"";
        }
    }

    /** A number as it is written: {@code 500}, {@code -1} or {@code 0.5B}. */
    record Numeral(Place place, String written) implements Expression {}

    /** {@code true} or {@code false}. */
    record Truth(Place place, boolean value) implements Expression {
        @Override
        public String written() {
            return String.valueOf(value);
        }
    }

    /** Names joined by points: {@code $held.end().date()}, {@code amount}, {@code Reason.FROZEN}. */
    record Path(List<Step> steps) implements Expression {
        @Override
        public String written() {
            return steps.stream().map(Step::written).collect(Collectors.joining("."));
        }

        public Path {
            steps = List.copyOf(steps);
        }

        public Step first() {
            return steps.get(0);
        }

        public Step last() {
            return steps.get(steps.size() - 1);
        }

        @Override
        public Place place() {
            return first().place();
        }
    }

    /** One name of a path, with what it is called with; empty for a name that is not called. */
    record Step(Place place, String name, Optional<List<Expression>> arguments) {

        public String written() {
            return name + arguments.map(Expression::written).orElse("");
        }
    }

    /** A fact that a rule tells the others. */
    record Creation(Place place, Step fact) implements Expression {
        @Override
        public String written() {
            return "new " + fact.written();
        }
    }

    /** A value under a name of the rule's own: {@code $fee : monthlyFee}. */
    record Bound(Place place, String name, Path value) implements Expression {
        @Override
        public String written() {
            return name + " : " + value.written();
        }
    }

    /** {@code !x}. */
    record Not(Place place, Expression operand) implements Expression {
        @Override
        public String written() {
            return "!" + operand.written();
        }
    }

    /** {@code amount > 0}. */
    record Comparison(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public String written() {
            return left.written() + " " + operator.sign() + " " + right.written();
        }

        @Override
        public Place place() {
            return left.place();
        }
    }

    /** {@code plan in ( "a", "b" )}. */
    record Choice(Expression operand, boolean negated, List<Expression> options) implements Expression {
        @Override
        public String written() {
            return operand.written() + (negated ? " not in " : " in ") + Expression.written(options);
        }

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Place place() {
            return operand.place();
        }
    }

    /** Operands joined by {@code &&} or by {@code ||}. */
    record Joined(boolean all, List<Expression> operands) implements Expression {
        @Override
        public String written() {
            return operands.stream()
                    .map(Expression::written)
                    .collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
        }

        public Joined {
            operands = List.copyOf(operands);
        }

        @Override
        public Place place() {
            return operands.get(0).place();
        }
    }

    private static String written(List<Expression> several) {
        return several.isEmpty()
                ? "()"
                : several.stream().map(Expression::written).collect(Collectors.joining(", ", "( ", " )"));
    }
}
