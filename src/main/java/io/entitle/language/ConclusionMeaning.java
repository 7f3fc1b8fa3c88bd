package io.entitle.language;

import io.entitle.finding.Code;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks up the words of a rule's right side. */
final class ConclusionMeaning {

    private static final String TELL = "insert";

    private final Scope scope;
    private final PathMeaning paths;

    ConclusionMeaning(Scope scope) {
        this.scope = scope;
        this.paths = new PathMeaning(scope, this::type);
    }

    /** A statement: a call of the vocabulary, or a fact told to other rules. */
    void lookUp(Expression.Path conclusion) {
        Expression.Step first = conclusion.first();
        if (first.name().equals(TELL) && first.arguments().isPresent()) {
            tell(conclusion, first.arguments().get());
            return;
        }
        boolean known = paths.asStatement(conclusion).isPresent();
        if (known && conclusion.steps().size() == 1) {
            scope.tell(
                    Code.SYNTAX,
                    conclusion.place(),
                    "`" + first.name() + "` concludes nothing",
                    "say what it does, such as `standing.inForce( \"plan\" )`");
        }
    }

    private void tell(Expression.Path conclusion, List<Expression> told) {
        if (conclusion.steps().size() > 1
                || told.size() != 1
                || !(told.get(0) instanceof Expression.Creation creation)) {
            scope.tell(
                    Code.FORBIDDEN,
                    conclusion.place(),
                    "`insert` takes one new fact and nothing follows it",
                    example());
            return;
        }
        Expression.Step fact = creation.fact();
        Optional<Class<?>> type = scope.lexicon().tellable(fact.name());
        if (type.isEmpty()) {
            scope.tell(
                    Code.FORBIDDEN,
                    fact.place(),
                    "`" + fact.name() + "` is not a fact that a rule may tell",
                    example());
        } else {
            create(fact, type.get());
        }
    }

    private void create(Expression.Step fact, Class<?> type) {
        List<Expression> arguments = fact.arguments().orElse(List.of());
        List<Optional<Class<?>>> types = arguments.stream().map(this::type).toList();
        List<Constructor<?>> counted = Stream.of(type.getConstructors())
                .filter(one -> one.getParameterCount() == arguments.size())
                .toList();
        Optional<Constructor<?>> chosen =
                counted.stream().filter(one -> fits(one, types)).findFirst();
        if (chosen.isPresent()) {
            note(fact, arguments, chosen.get().getParameters());
        } else {
            Code code = counted.isEmpty() ? Code.WRONG_ARGUMENTS : Code.WRONG_TYPE;
            String text = "`" + fact.name() + "` is not made of "
                    + (counted.isEmpty() ? arguments.size() + " values" : "these");
            CorrectedCall corrected = new CorrectedCall(scope, "new " + fact.name(), arguments, types);
            scope.tell(code, fact.place(), text, corrected.hint(List.of(type.getConstructors())));
        }
    }

    private static boolean fits(Constructor<?> maker, List<Optional<Class<?>>> types) {
        return IntStream.range(0, types.size())
                .allMatch(i -> types.get(i)
                        .filter(found -> !Types.fits(found, maker.getParameterTypes()[i]))
                        .isEmpty());
    }

    private void note(Expression.Step fact, List<Expression> arguments, Parameter... parameters) {
        IntStream.range(0, parameters.length).forEach(i -> {
            if (arguments.get(i) instanceof Expression.Text text) {
                scope.use(new TextUse(fact.name(), "new", parameters[i].getName(), text));
            }
        });
    }

    private Optional<Class<?>> type(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return paths.asArgument(path);
        }
        if (expression instanceof Expression.Numeral number) {
            return new NumberMeaning(scope, false).type(number);
        }
        if (expression instanceof Expression.Creation creation) {
            scope.tell(Code.FORBIDDEN, creation.place(), "`new` is not for rules", example());
            return Optional.empty();
        }
        return Optional.of(expression instanceof Expression.Truth ? boolean.class : String.class);
    }

    private String example() {
        String fact = scope.lexicon().told().stream()
                .findFirst()
                .map(Class::getSimpleName)
                .orElse("");
        return "the only fact that a rule tells is a " + fact + ", by insert and new";
    }
}
