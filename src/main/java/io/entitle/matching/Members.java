package io.entitle.matching;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Asks facts and values by the words of rules. Which words those may be was checked before the rules were compiled. */
final class Members {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            int.class, Integer.class,
            long.class, Long.class);

    private final Map<Word, Method> found = new ConcurrentHashMap<>();

    /** Looked up once for each kind of fact and of values handed over. */
    private record Word(Class<?> owner, String name, List<Class<?>> handed) {}

    /** @throws CannotBeAskedException if the fact cannot answer */
    Object ask(Object owner, String name, List<Object> handed) {
        Word word = new Word(
                owner.getClass(),
                name,
                handed.stream().<Class<?>>map(Object::getClass).toList());
        Method method = found.computeIfAbsent(word, Members::find);
        try {
            return method.invoke(owner, handed.toArray());
        } catch (InvocationTargetException e) {
            throw new CannotBeAskedException(
                    String.valueOf(e.getTargetException().getMessage()), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("every word of the vocabulary is public", e);
        }
    }

    private static Method find(Word word) {
        return Arrays.stream(word.owner().getMethods())
                .filter(method -> isNamed(method, word.name()) && takes(method, word.handed()))
                .min(Comparator.comparing(Method::isBridge).thenComparing(Method::toString))
                .orElseThrow(() -> new IllegalStateException(
                        "`" + word.owner().getSimpleName() + "` has no `" + word.name() + "`"));
    }

    /** {@code isPresent} may be written {@code present}. */
    private static boolean isNamed(Method method, String name) {
        String property = "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return method.getName().equals(name) || method.getName().equals(property);
    }

    private static boolean takes(Method method, List<Class<?>> handed) {
        Class<?>[] expected = method.getParameterTypes();
        return expected.length == handed.size()
                && IntStream.range(0, expected.length).allMatch(i -> fits(handed.get(i), expected[i]));
    }

    private static boolean fits(Class<?> handed, Class<?> expected) {
        return BOXES.getOrDefault(expected, expected).isAssignableFrom(handed)
                || (expected == long.class && handed == Integer.class);
    }
}
