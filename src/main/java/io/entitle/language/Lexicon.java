package io.entitle.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that rules may use, found by reflection: what is public in the vocabulary is a word, and nothing else is.
 *
 * @param words the types that rules may name
 * @param globals the types of what rules conclude with, by name
 * @param told facts that a rule may tell the others
 * @param values the types beside the vocabulary's own that a word may yield
 */
public record Lexicon(List<Class<?>> words, Map<String, Class<?>> globals, List<Class<?>> told, List<Class<?>> values) {

    /** What every object has, and what it says is none of a policy's business. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private static final Set<String> OF_OPTIONAL = Set.of("isPresent", "isEmpty");

    public Lexicon {
        words = List.copyOf(words);
        globals = Map.copyOf(globals);
        told = List.copyOf(told);
        values = List.copyOf(values);
    }

    /** The fact of that name. */
    Optional<Class<?>> fact(String name) {
        return named(name, this::isFact);
    }

    Set<String> facts() {
        return names(this::isFact);
    }

    /** The type of constants of that name. */
    Optional<Class<?>> constants(String name) {
        return named(name, Class::isEnum);
    }

    /** The types of constants, by their names. */
    public Map<String, Class<?>> constants() {
        return words.stream()
                .filter(Class::isEnum)
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));
    }

    /** The type of that name whose calls need no fact. */
    Optional<Class<?>> calculator(String name) {
        return named(name, Lexicon::isCalculator);
    }

    /** The fact of that name, if a rule may tell it. */
    Optional<Class<?>> tellable(String name) {
        return named(name, told::contains);
    }

    /** Names that a value on the right side may begin with, beside the rule's own. */
    Set<String> beginnings() {
        Set<String> names = new TreeSet<>(globals.keySet());
        names.addAll(names(type -> type.isEnum() || isCalculator(type)));
        names.add("insert");
        return names;
    }

    /** What may be asked of, or concluded with, a value of that type. */
    List<Method> members(Class<?> type) {
        if (type == Optional.class) {
            return methods(type, method -> OF_OPTIONAL.contains(method.getName()));
        }
        return isOurs(type) && !type.isEnum()
                ? methods(type, method -> isWord(method) && !Modifier.isStatic(method.getModifiers()))
                : List.of();
    }

    /** The calls of a type that need no fact. */
    List<Method> calculations(Class<?> type) {
        return methods(type, method -> isWord(method) && Modifier.isStatic(method.getModifiers()));
    }

    private static List<Method> methods(Class<?> type, Predicate<Method> chosen) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(chosen)
                .toList();
    }

    private boolean isWord(Method method) {
        Class<?> yields = method.getReturnType();
        return !OF_EVERY_OBJECT.contains(method.getName())
                && (yields.isPrimitive() || isOurs(yields) || values.contains(yields));
    }

    /** Of the vocabulary: a type that rules may name, or one that stands in the same package. */
    private boolean isOurs(Class<?> type) {
        return words.contains(type)
                || Stream.of(words, globals.values())
                        .flatMap(Collection::stream)
                        .anyMatch(word -> !word.isEnum() && word.getPackage().equals(type.getPackage()));
    }

    private boolean isFact(Class<?> type) {
        return !type.isEnum() && !isCalculator(type);
    }

    private static boolean isCalculator(Class<?> type) {
        return type.getConstructors().length == 0 && !type.isEnum() && !type.isRecord();
    }

    private Optional<Class<?>> named(String name, Predicate<Class<?>> chosen) {
        return words.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .filter(chosen)
                .findFirst();
    }

    private Set<String> names(Predicate<Class<?>> chosen) {
        return words.stream().filter(chosen).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }
}
