package io.entitle.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that rules may use, found by reflection: what is public in the vocabulary and marked there is a word, and
 * nothing else is.
 */
public final class Lexicon {

    private static final Set<String> OF_OPTIONAL = Set.of("isPresent", "isEmpty");

    private final List<Class<?>> words;
    private final Map<String, Class<?>> globals;
    private final List<Class<?>> told;
    private final Map<Class<?>, List<Member>> members = new ConcurrentHashMap<>();

    /**
     * @param words the types that rules may name
     * @param globals the types of what rules conclude with, by name
     * @param told facts that a rule may tell the others
     */
    public Lexicon(List<Class<?>> words, Map<String, Class<?>> globals, List<Class<?>> told) {
        this.words = List.copyOf(words);
        this.globals = Map.copyOf(globals);
        this.told = List.copyOf(told);
    }

    /** The types of what rules conclude with, by name. */
    Map<String, Class<?>> globals() {
        return globals;
    }

    /** Facts that a rule may tell the others. */
    List<Class<?>> told() {
        return told;
    }

    /** The fact of that name. */
    Optional<Class<?>> fact(String name) {
        return named(name, Lexicon::isFact);
    }

    Set<String> facts() {
        return names(Lexicon::isFact);
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
    List<Member> members(Class<?> type) {
        return words(type, method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** The calls of a type that need no fact. */
    List<Member> calculations(Class<?> type) {
        return words(type, method -> Modifier.isStatic(method.getModifiers()));
    }

    private List<Member> words(Class<?> type, Predicate<Method> chosen) {
        return members.computeIfAbsent(type, Lexicon::marked).stream()
                .filter(member -> chosen.test(member.method()))
                .toList();
    }

    private static List<Member> marked(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(method -> kind(method).map(kind -> new Member(method, kind)).stream())
                .toList();
    }

    private static Optional<WordKind> kind(Method method) {
        return method.getDeclaringClass() == Optional.class && OF_OPTIONAL.contains(method.getName())
                ? Optional.of(WordKind.FACT)
                : WordKind.of(method);
    }

    private static boolean isFact(Class<?> type) {
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
