package io.entitle.matching;

import io.entitle.language.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the words of a constraint amount to.
 *
 * @param constants the types of constants that rules may name, by their names
 */
record Values(Map<String, Class<?>> constants, Members members) {

    private static final String BINDING = "$";
    private static final String EXACT = "B";

    Object of(Expression expression, Frame frame) {
        if (expression instanceof Expression.Path path) {
            return of(path, frame);
        }
        if (expression instanceof Expression.Text text) {
            return text.value();
        }
        if (expression instanceof Expression.Numeral number) {
            return number(number.written());
        }
        if (expression instanceof Expression.Truth truth) {
            return truth.value();
        }
        throw new IllegalStateException("`" + expression.written() + "` is no value");
    }

    /** Whether the path is the name of a constant, which is the same for every fact. */
    boolean isConstant(Expression.Path path) {
        return constants.containsKey(path.first().name());
    }

    private Object of(Expression.Path path, Frame frame) {
        if (isConstant(path)) {
            return constant(path);
        }
        boolean bound = path.first().name().startsWith(BINDING);
        Object value = bound ? frame.bound(path.first().name()) : frame.fact();
        for (Expression.Step step :
                path.steps().subList(bound ? 1 : 0, path.steps().size())) {
            value = members.ask(value, step.name(), handed(step, frame));
        }
        return value;
    }

    private List<Object> handed(Expression.Step step, Frame frame) {
        return step.arguments().orElse(List.of()).stream()
                .map(argument -> of(argument, frame))
                .toList();
    }

    private Object constant(Expression.Path path) {
        return Stream.<Object>of(
                        Objects.requireNonNull(constants.get(path.first().name()))
                                .getEnumConstants())
                .filter(constant -> constant.toString().equals(path.last().name()))
                .findFirst()
                .orElseThrow();
    }

    private static Object number(String written) {
        if (written.endsWith(EXACT)) {
            return new BigDecimal(written.substring(0, written.length() - 1));
        }
        return Integer.valueOf(written);
    }
}
