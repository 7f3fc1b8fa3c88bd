package io.entitle.engine;

import io.entitle.vocabulary.Conclusion;
import io.entitle.vocabulary.EngineOnly;
import io.entitle.vocabulary.Fact;
import io.entitle.vocabulary.Operand;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The types that a rule can reach, read off what is imported into its package, and how their members are marked. */
public final class RuleTypes {

    static final List<Class<? extends Annotation>> MARKS =
            List.of(Fact.class, Conclusion.class, Operand.class, EngineOnly.class);

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private RuleTypes() {}

    /** The types that rules may name. */
    static Set<Class<?>> named() {
        Set<Class<?>> types = new LinkedHashSet<>();
        imports("import").forEach(line -> types.add(type(line[1])));
        return types;
    }

    /** The types of what rules conclude with, by name. */
    static Map<String, Class<?>> globals() {
        Map<String, Class<?>> globals = new TreeMap<>();
        imports("global").forEach(line -> globals.put(line[2], type(line[1])));
        return globals;
    }

    private static Stream<String[]> imports(String word) {
        return Prelude.of("any").lines().map(line -> line.split(" ", -1)).filter(line -> line[0].equals(word));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All types of the vocabulary that a rule can come by, however long the path. */
    public static Set<Class<?>> reachable() {
        Set<Class<?>> starts = named();
        starts.addAll(globals().values());
        return closure(
                starts, type -> members(type).stream().filter(member -> !member.isAnnotationPresent(EngineOnly.class)));
    }

    /** What can be come by from there over these members alone, the starts included. */
    static Set<Class<?>> closure(Set<Class<?>> starts, Function<Class<?>, Stream<Method>> over) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.getName().startsWith("io.entitle.vocabulary.") && seen.add(type)) {
                over.apply(type)
                        .forEach(method -> types(method.getGenericReturnType()).forEach(open::push));
            }
        }
        return seen;
    }

    private static Stream<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType several) {
            return Stream.concat(
                    types(several.getRawType()),
                    Stream.of(several.getActualTypeArguments()).flatMap(RuleTypes::types));
        }
        return type instanceof Class<?> one ? Stream.of(one) : Stream.empty();
    }

    /** What is public of a type, but what every object has. */
    public static List<Method> members(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    static List<Method> members(Class<?> type, Class<? extends Annotation> mark) {
        return members(type).stream()
                .filter(method -> marks(method).contains(mark))
                .toList();
    }

    /** The marks of a member; a component of a record without one of its own bears that of its record. */
    public static List<Class<? extends Annotation>> marks(Method member) {
        List<Class<? extends Annotation>> own =
                MARKS.stream().filter(member::isAnnotationPresent).toList();
        Class<?> owner = member.getDeclaringClass();
        boolean component = owner.isRecord()
                && Stream.of(owner.getRecordComponents())
                        .anyMatch(part -> part.getAccessor().equals(member));
        Optional<Class<? extends Annotation>> ofRecord = Optional.<Class<? extends Annotation>>of(Fact.class)
                .filter(fact -> component && owner.isAnnotationPresent(fact));
        return own.isEmpty() ? ofRecord.stream().toList() : own;
    }
}
