package io.entitle.lint;

import io.entitle.language.Expression;
import io.entitle.language.Operator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One comparison of one field: which field, which of its values make a difference, and for which of them it holds.
 *
 * @param key the field as it is written
 * @param points a value for every stretch in which the comparison comes out the same
 */
record Atom(String key, List<Object> points, Predicate<Object> test) {

    private static final BigDecimal BESIDE = new BigDecimal("1E-9");
    private static final List<Object> ORDERS = List.of(-1, 0, 1);

    /** The field of the instant of the question, in seconds. */
    static final String INSTANT = "the instant";

    /** The field of its day on the account's calendar. */
    static final String DAY = "the day";

    /** Any text that the rules do not name. */
    static final String OTHER = "\u2026";

    Atom {
        points = List.copyOf(points);
    }

    static Atom of(Expression leaf) {
        if (leaf instanceof Expression.Comparison comparison) {
            return comparison(comparison.left(), comparison.operator(), comparison.right());
        }
        if (leaf instanceof Expression.Choice choice) {
            return choice(choice);
        }
        return leaf instanceof Expression.Path path ? moment(path).orElseGet(() -> truth(path)) : truth(leaf);
    }

    private static Atom comparison(Expression left, Operator operator, Expression right) {
        Optional<Object> value = value(right);
        if (value.isEmpty()) {
            return new Atom(left.written() + " ~ " + right.written(), ORDERS, order -> holds((int) order, operator));
        }
        Object bound = value.get();
        return bound instanceof BigDecimal number
                ? new Atom(
                        left.written(),
                        beside(number),
                        found -> holds(((BigDecimal) found).compareTo(number), operator))
                : new Atom(
                        left.written(), List.of(bound), found -> bound.equals(found) == (operator == Operator.EQUAL));
    }

    private static Atom choice(Expression.Choice choice) {
        List<Object> options = choice.options().stream()
                .flatMap(option -> value(option).stream())
                .map(Atom::plain)
                .toList();
        boolean known = options.size() == choice.options().size();
        return known
                ? new Atom(choice.operand().written(), options, found -> options.contains(found) != choice.negated())
                : truth(choice);
    }

    /** Texts and constants as they are; numbers in a choice are compared as texts, so that 1 and 1.0 differ. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    private static Atom truth(Expression expression) {
        String written = expression.written();
        boolean empty = written.endsWith(".isEmpty()") || written.endsWith(".empty");
        String key = written.replaceAll("\\.(isEmpty\\(\\s*\\)|empty|isPresent\\(\\s*\\)|present)$", " is there");
        return new Atom(key, List.of(true, false), found -> found.equals(!empty));
    }

    /** {@code reached( "2027-01-01" )}: the instant of the question is not before it. */
    private static Optional<Atom> moment(Expression.Path path) {
        Expression.Step step = path.first();
        if (path.steps().size() > 1
                || !step.name().equals("reached")
                || step.arguments().isEmpty()) {
            return Optional.empty();
        }
        return step.arguments().get().stream()
                .filter(Expression.Text.class::isInstance)
                .flatMap(text -> seconds(((Expression.Text) text).value()).stream())
                .map(when -> new Atom(
                        isBare(step) ? DAY : INSTANT, beside(when), found -> ((BigDecimal) found).compareTo(when) >= 0))
                .findFirst();
    }

    private static boolean isBare(Expression.Step step) {
        return !step.written().contains("T");
    }

    private static Optional<BigDecimal> seconds(String date) {
        try {
            return Optional.of(BigDecimal.valueOf(
                    date.contains("T")
                            ? OffsetDateTime.parse(date).toEpochSecond()
                            : LocalDate.parse(date).toEpochDay()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> value(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return Optional.of(text.value());
        }
        if (expression instanceof Expression.Numeral number) {
            return Optional.of(new BigDecimal(number.written().replace("B", "")));
        }
        boolean constant = expression instanceof Expression.Path path
                && path.steps().size() == 2
                && Character.isUpperCase(path.first().name().charAt(0));
        return constant ? Optional.of(expression.written()) : Optional.empty();
    }

    private static List<Object> beside(BigDecimal number) {
        return Stream.<Object>of(number.subtract(BESIDE), number.stripTrailingZeros(), number.add(BESIDE))
                .toList();
    }

    private static boolean holds(int order, Operator operator) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
