package io.entitle.language;

import io.entitle.finding.Code;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks up one call, and what it is handed. */
final class CallMeaning {

    private final Scope scope;
    private final Function<Expression, Optional<Class<?>>> typeOf;

    /** @param typeOf looks up what a call is handed */
    CallMeaning(Scope scope, Function<Expression, Optional<Class<?>>> typeOf) {
        this.scope = scope;
        this.typeOf = typeOf;
    }

    /** What the call yields; {@code members} is all that might be called here. */
    Optional<Class<?>> type(String owner, Expression.Step step, List<Member> members) {
        List<Method> known = members.stream().map(Member::method).toList();
        List<Expression> arguments = step.arguments().orElse(List.of());
        List<Method> named = known.stream()
                .filter(method -> method.getName().equals(step.name()))
                .toList();
        List<Optional<Class<?>>> types = IntStream.range(0, arguments.size())
                .mapToObj(i -> type(named, i, arguments.get(i)))
                .toList();
        List<Method> counted =
                named.stream().filter(method -> takes(method, arguments.size())).toList();
        Optional<Method> chosen =
                counted.stream().filter(method -> fits(method, types)).findFirst();
        if (chosen.isPresent()) {
            note(owner, step.name(), chosen.get().getParameters(), arguments);
            checkAmounts(step.name(), chosen.get().getParameters(), arguments, types);
            return Optional.of(chosen.get().getReturnType());
        }
        tellWrong(owner, step, named, counted, known, types);
        return Optional.empty();
    }

    private void tellWrong(
            String owner,
            Expression.Step step,
            List<Method> named,
            List<Method> counted,
            List<Method> known,
            List<Optional<Class<?>>> types) {
        if (named.isEmpty()) {
            tellUnknown(owner, step, known);
        } else if (counted.isEmpty()) {
            String found = count(types.size());
            scope.tell(
                    Code.WRONG_ARGUMENTS,
                    step.place(),
                    "`" + step.name() + "` does not take " + found,
                    new CorrectedCall(scope, step.name(), step.arguments().orElse(List.of()), types).hint(named));
        } else {
            tellWrongType(step, counted, types);
        }
    }

    private void tellUnknown(String owner, Expression.Step step, List<Method> known) {
        Optional<String> why = Forbidden.why(step.name());
        if (why.isPresent()) {
            scope.tell(Code.FORBIDDEN, step.place(), "`" + step.name() + "` is not for rules", why.get());
            return;
        }
        Set<String> names = known.stream().map(Method::getName).collect(Collectors.toSet());
        scope.tellUnknown(
                Code.UNKNOWN_CALL, step.place(), "`" + owner + "` has no `" + step.name() + "`", step.name(), names);
    }

    private void tellWrongType(Expression.Step step, List<Method> counted, List<Optional<Class<?>>> types) {
        Method method = counted.get(0);
        List<Expression> arguments = step.arguments().orElse(List.of());
        int wrong = IntStream.range(0, types.size())
                .filter(i -> counted.stream().noneMatch(one -> fits(one, i, types.get(i))))
                .findFirst()
                .orElse(0);
        String expected = isAmount(method, wrong) ? "a number" : Types.word(parameter(method, wrong));
        String found = types.get(wrong).map(Types::word).orElse("something else");
        scope.tell(
                Code.WRONG_TYPE,
                arguments.get(wrong).place(),
                "`" + step.name() + "` takes " + expected + ", not " + found,
                new CorrectedCall(scope, step.name(), arguments, types).hint(counted));
    }

    private void note(String owner, String call, Parameter[] parameters, List<Expression> arguments) {
        IntStream.range(0, Math.min(parameters.length, arguments.size())).forEach(i -> {
            if (arguments.get(i) instanceof Expression.Text text) {
                scope.use(new TextUse(owner, call, parameters[i].getName(), text));
            }
        });
    }

    /** Whether digits are a number is for what takes them to say. */
    private Optional<Class<?>> type(List<Method> named, int place, Expression argument) {
        boolean isAmount = argument instanceof Expression.Numeral
                && named.stream()
                        .map(Method::getParameters)
                        .anyMatch(taken -> place < taken.length && AmountMeaning.isAmount(taken[place]));
        return isAmount ? Optional.of(int.class) : typeOf.apply(argument);
    }

    private void checkAmounts(
            String call, Parameter[] parameters, List<Expression> arguments, List<Optional<Class<?>>> types) {
        IntStream.range(0, Math.min(parameters.length, arguments.size()))
                .filter(i -> AmountMeaning.isAmount(parameters[i]))
                .forEach(i -> types.get(i)
                        .ifPresent(
                                type -> new AmountMeaning(scope, call, parameters[i]).check(arguments.get(i), type)));
    }

    private static boolean takes(Method method, int count) {
        int least = method.getParameterCount() - (method.isVarArgs() ? 1 : 0);
        return method.isVarArgs() ? count >= least : count == least;
    }

    private static boolean fits(Method method, List<Optional<Class<?>>> types) {
        return IntStream.range(0, types.size()).allMatch(i -> fits(method, i, types.get(i)));
    }

    private static boolean fits(Method method, int index, Optional<Class<?>> type) {
        return type.isEmpty()
                || (isAmount(method, index)
                        ? AmountMeaning.fits(type.get())
                        : Types.fits(type.get(), parameter(method, index)));
    }

    private static boolean isAmount(Method method, int index) {
        return index < method.getParameterCount() && AmountMeaning.isAmount(method.getParameters()[index]);
    }

    private static Class<?> parameter(Method method, int index) {
        List<Class<?>> types = new ArrayList<>(List.of(method.getParameterTypes()));
        boolean variable = method.isVarArgs() && index >= types.size() - 1;
        return variable ? types.get(types.size() - 1).getComponentType() : types.get(index);
    }

    private static String count(int values) {
        return values == 0 ? "nothing" : values == 1 ? "one value" : values + " values";
    }
}
