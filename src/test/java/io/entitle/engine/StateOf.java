package io.entitle.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down all that an object holds, however deep, so that two looks at it show whether it was changed. */
final class StateOf {

    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
    private final StringBuilder written = new StringBuilder();

    private StateOf() {}

    static String of(Object... objects) {
        StateOf state = new StateOf();
        Stream.of(objects).forEach(state::write);
        return state.written.toString();
    }

    private void write(Object value) {
        if (value == null || (!isOfThisProject(value) && !isContainer(value))) {
            written.append(value).append(' ');
        } else if (seen.putIfAbsent(value, seen.size()) != null) {
            written.append('#').append(seen.get(value)).append(' ');
        } else if (value instanceof Collection<?> several) {
            writeAll("[", several.stream());
        } else if (value instanceof Map<?, ?> map) {
            writeAll("{", map.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())));
        } else if (value instanceof Optional<?> optional) {
            writeAll("?", optional.stream());
        } else if (value instanceof Object[] array) {
            writeAll("(", Stream.of(array));
        } else {
            writeFields(value);
        }
    }

    private void writeAll(String sign, Stream<?> values) {
        written.append(sign);
        values.forEach(this::write);
        written.append("; ");
    }

    private void writeFields(Object value) {
        written.append(value.getClass().getSimpleName()).append('<');
        Stream.of(value.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> write(read(field, value)));
        written.append("> ");
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value instanceof Object[];
    }

    private static boolean isOfThisProject(Object value) {
        return value.getClass().getName().startsWith("io.entitle.")
                && !value.getClass().isEnum()
                && !value.getClass().isHidden();
    }
}
