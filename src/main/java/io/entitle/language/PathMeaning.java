package io.entitle.language;

import io.entitle.finding.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up names joined by points. */
final class PathMeaning {

    private final Scope scope;
    private final StepMeaning steps;

    /** @param typeOf looks up what a call is handed */
    PathMeaning(Scope scope, Function<Expression, Optional<Class<?>>> typeOf) {
        this.scope = scope;
        this.steps = new StepMeaning(scope, typeOf);
    }

    /** In a condition a path begins with a field of the fact, with a binding or with the name of constants. */
    Optional<Class<?>> inCondition(Expression.Path path, Optional<Class<?>> fact, String factName) {
        Expression.Step first = path.first();
        if (first.name().startsWith("$")) {
            return follow(path, 1, bound(first), Slot.CONDITION);
        }
        Optional<Class<?>> constants = scope.lexicon().constants(first.name());
        if (constants.isPresent()) {
            return constant(path, constants.get());
        }
        boolean beginsConclusion = Misplaced.tellBeginning(scope, first, fact);
        Optional<Class<?>> start = beginsConclusion
                ? Optional.empty()
                : fact.flatMap(type -> steps.type(first, factName, type, Slot.CONDITION));
        return follow(path, 1, start, Slot.CONDITION);
    }

    /** What a conclusion is handed. */
    Optional<Class<?>> asArgument(Expression.Path path) {
        Optional<Class<?>> type = behindThen(path, Slot.ARGUMENT);
        return type.filter(found -> !Misplaced.tellNoValue(scope, path, found));
    }

    /** A statement behind {@code then}. */
    Optional<Class<?>> asStatement(Expression.Path path) {
        if (scope.lexicon().constants(path.first().name()).isPresent()) {
            Misplaced.tellBare(scope, path.first());
            return Optional.empty();
        }
        return behindThen(path, Slot.STATEMENT);
    }

    /** Behind {@code then} a path begins with a binding, a word of the vocabulary, or the name of constants. */
    private Optional<Class<?>> behindThen(Expression.Path path, Slot slot) {
        Expression.Step first = path.first();
        String name = first.name();
        Optional<Class<?>> constants = scope.lexicon().constants(name);
        if (constants.isPresent()) {
            return constant(path, constants.get());
        }
        Optional<Class<?>> calculator = scope.lexicon().calculator(name);
        if (calculator.isPresent()) {
            return calculation(path, calculator.get(), slot);
        }
        if (name.startsWith("$")) {
            return follow(path, 1, bound(first), slot);
        }
        Optional<Class<?>> start = beginning(first).map(type -> steps.uncalled(first, type));
        return path.steps().size() == 1
                ? start
                : follow(path, 2, start.flatMap(type -> steps.type(path.steps().get(1), name, type, slot)), slot);
    }

    private Optional<Class<?>> calculation(Expression.Path path, Class<?> calculator, Slot slot) {
        String name = path.first().name();
        if (path.steps().size() == 1) {
            Misplaced.tellBare(scope, path.first());
            return Optional.empty();
        }
        List<Member> known = scope.lexicon().calculations(calculator);
        return follow(path, 2, steps.call(path.steps().get(1), name, known, slot), slot);
    }

    private Optional<Class<?>> bound(Expression.Step step) {
        return scope.bound(step).map(type -> steps.uncalled(step, type));
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
                    constantOf(path, known));
        } else if (!known.contains(step.name())) {
            scope.tellUnknown(
                    Code.UNKNOWN_REASON, step.place(), "unknown code `" + step.name() + "`", step.name(), known);
        }
        return Optional.of(constants);
    }

    private static String constantOf(Expression.Path path, Set<String> known) {
        String second = path.steps().size() > 1 ? path.steps().get(1).name() : "";
        String name = known.contains(second)
                ? second
                : known.stream().sorted().findFirst().orElse("");
        return "write `" + path.first().name() + "." + name + "`";
    }

    private Optional<Class<?>> follow(Expression.Path path, int from, Optional<Class<?>> start, Slot slot) {
        Optional<Class<?>> type = start;
        for (Expression.Step step : path.steps().subList(from, path.steps().size())) {
            type = type.flatMap(owner -> steps.type(step, owner.getSimpleName(), owner, slot));
        }
        return type;
    }
}
