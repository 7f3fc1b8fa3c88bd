package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.vocabulary.Price;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        List<Optional<Class<?>>> types = arguments.stream().map(typeOf).toList();
        List<Method> named = known.stream()
                .filter(method -> method.getName().equals(step.name()))
                .toList();
        List<Method> counted =
                named.stream().filter(method -> takes(method, arguments.size())).toList();
        Optional<Method> chosen =
                counted.stream().filter(method -> fits(method, types)).findFirst();
        if (chosen.isPresent()) {
            note(owner, step.name(), chosen.get().getParameters(), arguments);
            checkPrices(chosen.get().getParameters(), arguments, types);
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
                    signatures(named));
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
        String expected = Types.word(parameter(method, wrong));
        String found = types.get(wrong).map(Types::word).orElse("something else");
        scope.tell(
                Code.WRONG_TYPE,
                arguments.get(wrong).place(),
                "`" + step.name() + "` takes " + expected + ", not " + found,
                signatures(counted));
    }

    private void note(String owner, String call, Parameter[] parameters, List<Expression> arguments) {
        IntStream.range(0, Math.min(parameters.length, arguments.size())).forEach(i -> {
            if (arguments.get(i) instanceof Expression.Text text) {
                scope.use(new TextUse(owner, call, parameters[i].getName(), text));
            }
        });
    }

    private void checkPrices(Parameter[] parameters, List<Expression> arguments, List<Optional<Class<?>>> types) {
        IntStream.range(0, Math.min(parameters.length, arguments.size()))
                .filter(i -> parameters[i].isAnnotationPresent(Price.class))
                .filter(i -> types.get(i).isPresent())
                .forEach(i -> new PriceMeaning(scope).check(arguments.get(i)));
    }

    private static boolean takes(Method method, int count) {
        int least = method.getParameterCount() - (method.isVarArgs() ? 1 : 0);
        return method.isVarArgs() ? count >= least : count == least;
    }

    private static boolean fits(Method method, List<Optional<Class<?>>> types) {
        return IntStream.range(0, types.size()).allMatch(i -> fits(method, i, types.get(i)));
    }

    private static boolean fits(Method method, int index, Optional<Class<?>> type) {
        return type.isEmpty() || Types.fits(type.get(), parameter(method, index));
    }

    private static Class<?> parameter(Method method, int index) {
        List<Class<?>> types = new ArrayList<>(List.of(method.getParameterTypes()));
        boolean variable = method.isVarArgs() && index >= types.size() - 1;
        return variable ? types.get(types.size() - 1).getComponentType() : types.get(index);
    }

    private static String count(int values) {
        return values == 0 ? "nothing" : values == 1 ? "one value" : values + " values";
    }

    private static String signatures(List<Method> methods) {
        return methods.stream()
                .map(CallMeaning::signature)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or ", "write ", ""));
    }

    private static String signature(Method method) {
        return Stream.of(method.getParameters())
                .map(Parameter::getName)
                .collect(Collectors.joining(", ", "`" + method.getName() + "( ", " )`"))
                .replace("(  )", "()");
    }
}
