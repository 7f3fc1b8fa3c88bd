package io.entitle.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Java's types are to people who know plans. */
final class Types {

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "a text",
            int.class, "a number",
            long.class, "a number",
            BigDecimal.class, "an amount",
            boolean.class, "yes or no",
            Optional.class, "something that may be missing");

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, BigDecimal.class);

    private Types() {}

    static String word(Class<?> type) {
        String name = type.getSimpleName();
        String article = "AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
        return WORDS.getOrDefault(type, article + name);
    }

    static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type);
    }

    /** Whether a value of one type can be handed over where another is asked for. */
    static boolean fits(Class<?> found, Class<?> expected) {
        return expected.isAssignableFrom(found)
                || expected == Object.class
                || (expected == long.class && found == int.class);
    }

    /** Whether two values can be the same. */
    static boolean comparable(Class<?> one, Class<?> other) {
        return one.equals(other) || (isNumber(one) && isNumber(other));
    }
}
