package io.entitle.language;

import io.entitle.finding.Code;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        boolean known = paths.onRight(conclusion).isPresent();
        if (known && conclusion.steps().size() == 1) {
            scope.tell(
                    Code.SYNTAX,
                    conclusion.place(),
                    "`" + first.name() + "` concludes nothing",
                    "say what it does, such as `standing.inForce( ... )`");
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
            create(fact, type.get().getRecordComponents());
        }
    }

    private void create(Expression.Step fact, RecordComponent... parts) {
        List<Expression> arguments = fact.arguments().orElse(List.of());
        List<Optional<Class<?>>> types = arguments.stream().map(this::type).toList();
        if (arguments.size() == parts.length) {
            IntStream.range(0, parts.length).forEach(i -> part(fact, parts[i], arguments.get(i), types.get(i)));
        } else {
            String text = "`" + fact.name() + "` takes " + parts.length + " values, found " + arguments.size();
            scope.tell(Code.WRONG_ARGUMENTS, fact.place(), text, signature(fact, parts));
        }
    }

    private void part(Expression.Step fact, RecordComponent part, Expression argument, Optional<Class<?>> type) {
        if (type.filter(found -> !Types.fits(found, part.getType())).isPresent()) {
            String text = "`" + part.getName() + "` of `" + fact.name() + "` is " + Types.word(part.getType());
            scope.tell(Code.WRONG_TYPE, argument.place(), text, "");
        }
        if (argument instanceof Expression.Text text) {
            scope.use(new TextUse(fact.name(), "new", part.getName(), text));
        }
    }

    private static String signature(Expression.Step fact, RecordComponent... parts) {
        return Stream.of(parts)
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", ", "write `new " + fact.name() + "( ", " )`"));
    }

    private Optional<Class<?>> type(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return paths.onRight(path);
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
        return "write `insert( new " + fact + "( ... ) )`";
    }
}
