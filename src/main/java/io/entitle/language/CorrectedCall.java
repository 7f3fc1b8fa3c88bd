package io.entitle.language;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a call as its author may have meant it: what was handed over stays where it fits, and an example stands for the
 * rest.
 *
 * @param name what is called, as a rule writes it
 * @param types those of the arguments; empty for what could not be looked up
 */
record CorrectedCall(Scope scope, String name, List<Expression> arguments, List<Optional<Class<?>>> types) {

    /** A hint that shows the call for each way in which it can be made. */
    String hint(List<? extends Executable> ways) {
        List<String> shown = ways.stream()
                .flatMap(way -> written(way).stream())
                .distinct()
                .sorted()
                .toList();
        return shown.isEmpty()
                ? ways.stream()
                        .map(CorrectedCall::parameters)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" or "))
                : shown.stream().map(call -> "`" + call + "`").collect(Collectors.joining(" or ", "write ", ""));
    }

    private static String parameters(Executable way) {
        return Stream.of(way.getParameters())
                .map(Parameter::getName)
                .collect(Collectors.joining(", ", "it takes ", ""));
    }

    /** Empty where the rule has nothing that could be handed over. */
    Optional<String> written(Executable way) {
        List<Integer> unused =
                new ArrayList<>(IntStream.range(0, arguments.size()).boxed().toList());
        List<Optional<String>> values = new ArrayList<>();
        Parameter[] parameters = way.getParameters();
        int fixed = way.isVarArgs() ? parameters.length - 1 : parameters.length;
        IntStream.range(0, fixed).forEach(i -> values.add(taken(i, parameters[i], unused)));
        IntStream.range(0, fixed)
                .filter(i -> values.get(i).isEmpty())
                .forEach(i -> values.set(i, unused(parameters[i], unused).or(() -> example(i, parameters[i]))));
        if (way.isVarArgs()) {
            rest(parameters[fixed], fixed, unused).map(Optional::of).forEach(values::add);
        }
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(call(values.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private String call(List<String> values) {
        return name + (values.isEmpty() ? "()" : values.stream().collect(Collectors.joining(", ", "( ", " )")));
    }

    private Optional<String> taken(int place, Parameter parameter, List<Integer> unused) {
        boolean fits = place < arguments.size() && fits(place, parameter, parameter.getType());
        if (fits) {
            unused.remove(Integer.valueOf(place));
        }
        return fits ? Optional.of(arguments.get(place).written()) : Optional.empty();
    }

    private Optional<String> unused(Parameter parameter, List<Integer> unused) {
        Optional<Integer> place = unused.stream()
                .filter(i -> fits(i, parameter, parameter.getType()))
                .findFirst();
        place.ifPresent(unused::remove);
        return place.map(i -> arguments.get(i).written());
    }

    private Stream<String> rest(Parameter parameter, int from, List<Integer> unused) {
        Class<?> type = parameter.getType().getComponentType();
        return unused.stream()
                .filter(i -> i >= from)
                .flatMap(i ->
                        fits(i, parameter, type) ? Stream.of(arguments.get(i).written()) : quoted(i, type).stream());
    }

    private boolean fits(int argument, Parameter parameter, Class<?> type) {
        return types.get(argument)
                .map(found -> AmountMeaning.isAmount(parameter) ? isAmount(argument, found) : Types.fits(found, type))
                .orElse(true);
    }

    /** A text that is no number is not what was meant for one. */
    private boolean isAmount(int argument, Class<?> type) {
        return arguments.get(argument) instanceof Expression.Text text
                ? WrittenNumber.isText(text.value(), false)
                : Types.isNumber(type);
    }

    private Optional<String> example(int place, Parameter parameter) {
        Class<?> type = parameter.getType();
        if (AmountMeaning.isAmount(parameter) || Types.isNumber(type)) {
            return Optional.of("1");
        }
        if (type == String.class) {
            return quoted(place, type).or(() -> Optional.of("\"" + parameter.getName() + "\""));
        }
        if (type.isEnum()) {
            return Optional.of(type.getSimpleName() + "." + type.getEnumConstants()[0]);
        }
        return type == boolean.class ? Optional.of("true") : scope.valueOf(type);
    }

    /** A number where a text is taken lacks its quotation marks. */
    private Optional<String> quoted(int place, Class<?> type) {
        return place < arguments.size()
                        && type == String.class
                        && arguments.get(place) instanceof Expression.Numeral number
                ? Optional.of("\"" + number.written() + "\"")
                : Optional.empty();
    }
}
