package io.entitle.lint;

import io.entitle.language.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every way in which constraints can tell facts apart: a value of each field for each stretch in which all comparisons
 * come out the same, in all combinations.
 */
final class Fields {

    private static final int MOST = 20_000;

    private final Map<String, Set<Object>> points = new LinkedHashMap<>();
    private final Function<String, List<String>> closed;

    /** @param closed all texts that a field can hold; none where it can hold any */
    Fields(List<Expression> constraints, Function<String, List<String>> closed) {
        this.closed = closed;
        constraints.forEach(this::collect);
        points.replaceAll((key, values) -> possible(key, values));
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Not not) {
            collect(not.operand());
        } else if (expression instanceof Expression.Joined joined) {
            joined.operands().forEach(this::collect);
        } else if (!(expression instanceof Expression.Bound)) {
            Atom atom = Atom.of(expression);
            points.computeIfAbsent(atom.key(), key -> new LinkedHashSet<>()).addAll(atom.points());
        }
    }

    private Set<Object> possible(String key, Set<Object> values) {
        Set<Object> possible = new LinkedHashSet<>(values);
        if (values.stream().anyMatch(String.class::isInstance)) {
            List<String> all = closed.apply(key);
            possible.addAll(all);
            if (all.isEmpty()) {
                possible.add(Atom.OTHER);
            }
        }
        if (Counted.isNeverNegative(key)) {
            possible.removeIf(value -> value instanceof BigDecimal number && number.signum() < 0);
        }
        return possible;
    }

    /** All combinations; empty where there are too many to look at. */
    List<Map<String, Object>> combinations() {
        long count = points.values().stream()
                .mapToLong(Set::size)
                .reduce(1, (one, other) -> Math.min(MOST + 1L, one * other));
        if (count > MOST) {
            return List.of();
        }
        List<Map<String, Object>> all = List.of(Map.of());
        for (Map.Entry<String, Set<Object>> field : points.entrySet()) {
            all = with(all, field);
        }
        return all;
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> all, Map.Entry<String, Set<Object>> field) {
        List<Map<String, Object>> extended = new ArrayList<>();
        for (Map<String, Object> one : all) {
            for (Object value : field.getValue()) {
                Map<String, Object> more = new LinkedHashMap<>(one);
                more.put(field.getKey(), value);
                extended.add(more);
            }
        }
        return extended;
    }

    /** Whether a constraint holds of a fact with those values. */
    static Predicate<Map<String, Object>> test(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return test(not.operand()).negate();
        }
        if (expression instanceof Expression.Joined joined) {
            return joined.operands().stream()
                    .map(Fields::test)
                    .reduce((one, other) -> joined.all() ? one.and(other) : one.or(other))
                    .orElse(values -> true);
        }
        if (expression instanceof Expression.Bound) {
            return values -> true;
        }
        Atom atom = Atom.of(expression);
        return values ->
                Optional.ofNullable(values.get(atom.key())).filter(atom.test()).isPresent();
    }
}
