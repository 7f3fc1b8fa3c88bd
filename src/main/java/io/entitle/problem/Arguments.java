package io.entitle.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Copies collections that callers pass, and refuses a null in them by the name that it has there. */
public final class Arguments {

    private Arguments() {}

    /** An unmodifiable copy. */
    public static <T> List<T> list(List<T> items, String name) {
        Objects.requireNonNull(items, name);
        int index = 0;
        for (T item : items) {
            if (item == null) {
                throw new NullPointerException(name + "[" + index + "]");
            }
            index++;
        }
        return List.copyOf(items);
    }

    /** An unmodifiable copy. */
    public static <V> Map<String, V> map(Map<String, V> values, String name) {
        Objects.requireNonNull(values, name);
        values.forEach((key, value) -> {
            Objects.requireNonNull(key, () -> "a key of " + name);
            Objects.requireNonNull(value, () -> name + "[" + Quoted.of(key) + "]");
        });
        return Map.copyOf(values);
    }
}
