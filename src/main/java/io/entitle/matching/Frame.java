package io.entitle.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the words of a constraint stand for: the fact of its pattern, and what was bound before. Immutable.
 *
 * @param fact the fact that bare names are asked of
 * @param bindings by name, with the {@code $}
 */
record Frame(Object fact, Map<String, Object> bindings) {

    static final Frame EMPTY = new Frame("", Map.of());

    Frame of(Object other) {
        return new Frame(other, bindings);
    }

    Frame binding(String name, Object value) {
        Map<String, Object> more = new HashMap<>(bindings);
        more.put(name, value);
        return new Frame(fact, more);
    }

    Object bound(String name) {
        return Objects.requireNonNull(bindings.get(name), name);
    }
}
