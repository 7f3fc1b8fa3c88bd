package io.entitle.language;

import io.entitle.finding.Code;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up names joined by points. */
final class PathMeaning {

    private final Scope scope;
    private final CallMeaning calls;

    /** @param typeOf looks up what a call is handed */
    PathMeaning(Scope scope, Function<Expression, Optional<Class<?>>> typeOf) {
        this.scope = scope;
        this.calls = new CallMeaning(scope, typeOf);
    }

    /** On the left side a path begins with a field of the fact, with a binding or with the name of constants. */
    Optional<Class<?>> onLeft(Expression.Path path, Optional<Class<?>> fact, String factName) {
        Expression.Step first = path.first();
        if (first.name().startsWith("$")) {
            return follow(path, 1, scope.bound(first).map(type -> uncalled(first, type)), first.name(), true);
        }
        Optional<Class<?>> constants = scope.lexicon().constants(first.name());
        return constants.isPresent() ? constant(path, constants.get()) : follow(path, 0, fact, factName, true);
    }

    /** On the right side it begins with a binding, a word of the vocabulary, or the name of constants. */
    Optional<Class<?>> onRight(Expression.Path path) {
        Expression.Step first = path.first();
        String name = first.name();
        Optional<Class<?>> constants = scope.lexicon().constants(name);
        if (constants.isPresent()) {
            return constant(path, constants.get());
        }
        Optional<Class<?>> calculator = scope.lexicon().calculator(name);
        if (calculator.isPresent() && path.steps().size() > 1) {
            List<Method> known = scope.lexicon().calculations(calculator.get());
            return follow(path, 2, calls.type(name, called(path.steps().get(1)), known), "$", false);
        }
        Optional<Class<?>> start = name.startsWith("$") ? scope.bound(first) : beginning(first);
        return follow(path, 1, start.map(type -> uncalled(first, type)), name, false);
    }

    private Optional<Class<?>> beginning(Expression.Step step) {
        Optional<Class<?>> global =
                Optional.ofNullable(scope.lexicon().globals().get(step.name()));
        if (global.isEmpty()) {
            Unknowns.tellBeginning(scope, step);
        }
        return global;
    }

    private Optional<Class<?>> constant(Expression.Path path, Class<?> constants) {
        Set<String> known =
                Stream.of(constants.getEnumConstants()).map(String::valueOf).collect(Collectors.toSet());
        Expression.Step step = path.last();
        if (path.steps().size() != 2 || step.arguments().isPresent()) {
            scope.tell(
                    Code.FORBIDDEN,
                    path.place(),
                    "only the name of a constant follows `" + path.first().name() + "`",
                    "");
        } else if (!known.contains(step.name())) {
            scope.tellUnknown(
                    Code.UNKNOWN_REASON, step.place(), "unknown code `" + step.name() + "`", step.name(), known);
        }
        return Optional.of(constants);
    }

    private Optional<Class<?>> follow(
            Expression.Path path, int from, Optional<Class<?>> start, String startName, boolean left) {
        Optional<Class<?>> type = start;
        for (int i = from; i < path.steps().size() && type.isPresent(); i++) {
            Expression.Step step = path.steps().get(i);
            boolean named = i == from && !startName.startsWith("$");
            String owner = named ? startName : type.get().getSimpleName();
            type = left && step.arguments().isEmpty()
                    ? field(step, type.get())
                    : calls.type(owner, called(step), scope.lexicon().members(type.get()));
        }
        return type;
    }

    private Optional<Class<?>> field(Expression.Step step, Class<?> type) {
        List<Method> members = scope.lexicon().members(type);
        Optional<Method> found = members.stream()
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .filter(method -> method.getName().equals(step.name())
                        || property(method.getName()).equals(step.name()))
                .findFirst();
        if (found.isEmpty()) {
            Unknowns.tellField(scope, type.getSimpleName(), step, members);
        }
        return found.map(Method::getReturnType);
    }

    /** {@code isPresent} may be written {@code present}. */
    private static String property(String method) {
        return method.startsWith("is") && method.length() > 2
                ? method.substring(2, 3).toLowerCase(Locale.ROOT) + method.substring(3)
                : method;
    }

    private Class<?> uncalled(Expression.Step step, Class<?> type) {
        if (step.arguments().isPresent()) {
            scope.tell(Code.SYNTAX, step.place(), "`" + step.name() + "` cannot be called", "leave out the brackets");
        }
        return type;
    }

    private Expression.Step called(Expression.Step step) {
        if (step.arguments().isEmpty() && Forbidden.why(step.name()).isEmpty()) {
            scope.tell(
                    Code.SYNTAX,
                    step.place(),
                    "`" + step.name() + "` lacks its brackets",
                    "write `" + step.name() + "()`");
        }
        return step;
    }
}
