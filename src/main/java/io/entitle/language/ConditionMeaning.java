package io.entitle.language;

import io.entitle.finding.Code;
import io.entitle.language.Condition.Quantifier;
import io.entitle.vocabulary.Moment;
import java.util.List;
import java.util.Optional;

/** Looks up the words of one pattern. */
final class ConditionMeaning {

    private final Scope scope;
    private final Condition condition;
    private final Optional<Class<?>> fact;
    private final PathMeaning paths;

    private ConditionMeaning(Scope scope, Condition condition) {
        this.scope = scope;
        this.condition = condition;
        this.fact = scope.lexicon().fact(condition.fact());
        this.paths = new PathMeaning(scope, this::type);
    }

    /** Looks up a pattern; what it binds is then known to those that follow. */
    static void lookUp(Scope scope, Condition condition) {
        boolean inner = condition.quantifier() != Quantifier.EACH;
        new ConditionMeaning(inner ? scope.inner() : scope, condition).lookUp();
    }

    private void lookUp() {
        if (fact.isEmpty()) {
            tellUnknownFact();
        }
        if (condition.quantifier() == Quantifier.NOT && isTold()) {
            tellTooEarly();
        }
        condition.binding().ifPresent(name -> scope.bind(name, condition.place(), fact));
        condition.constraints().forEach(this::constraint);
    }

    private boolean isTold() {
        return scope.lexicon().tellable(condition.fact()).isPresent();
    }

    /** Whether another rule has told it by then depends on the order of the rules, and there is none. */
    private void tellTooEarly() {
        String text = "`not " + condition.fact() + "` may hold only because no rule has told it yet";
        scope.tell(
                Code.MISSING_TOO_EARLY,
                condition.place(),
                text,
                "ask the facts that the " + condition.fact() + " is told from");
    }

    private void tellUnknownFact() {
        String name = condition.fact();
        scope.tellUnknown(
                Code.UNKNOWN_FACT,
                condition.factPlace(),
                "unknown fact `" + name + "`",
                name,
                scope.lexicon().facts());
    }

    private void constraint(Expression constraint) {
        if (constraint instanceof Expression.Bound bound) {
            BindingMeaning.check(scope, bound.value());
            scope.bind(bound.name(), bound.place(), paths.inCondition(bound.value(), fact, condition.fact()));
        } else {
            truth(constraint);
        }
    }

    /** Something that holds or does not. */
    private void truth(Expression expression) {
        Optional<Class<?>> type = type(expression);
        if (type.isPresent() && type.get() != boolean.class) {
            scope.tell(
                    Code.WRONG_TYPE,
                    expression.place(),
                    "a condition is expected, found " + Types.word(type.get()),
                    asked(expression, type.get()));
        }
    }

    private static String asked(Expression expression, Class<?> type) {
        String written = expression.written();
        if (Types.isNumber(type)) {
            return "compare it with a number: `" + written + " > 0`";
        }
        if (type == Moment.class) {
            return "ask whether it has come: `" + written + ".reached`";
        }
        return type == Optional.class
                ? "ask whether it is there: `" + written + ".present`"
                : "compare it with something";
    }

    private Optional<Class<?>> type(Expression expression) {
        if (expression instanceof Expression.Path path) {
            return paths.inCondition(path, fact, condition.fact());
        }
        if (expression instanceof Expression.Not not) {
            truth(not.operand());
            return Optional.of(boolean.class);
        }
        if (expression instanceof Expression.Joined joined) {
            joined.operands().forEach(this::truth);
            return Optional.of(boolean.class);
        }
        if (expression instanceof Expression.Comparison comparison) {
            compare(comparison.left(), comparison.operator(), comparison.right());
            return Optional.of(boolean.class);
        }
        if (expression instanceof Expression.Choice choice) {
            choice.options().forEach(option -> compare(choice.operand(), Operator.EQUAL, option));
            return Optional.of(boolean.class);
        }
        return literal(expression);
    }

    private Optional<Class<?>> literal(Expression expression) {
        if (expression instanceof Expression.Numeral number) {
            return new NumberMeaning(scope, true).type(number);
        }
        if (expression instanceof Expression.Creation creation) {
            scope.tell(
                    Code.FORBIDDEN,
                    creation.place(),
                    "`new` is not for the left side",
                    "only conclusions tell new facts");
            return Optional.empty();
        }
        return Optional.of(expression instanceof Expression.Truth ? boolean.class : String.class);
    }

    private void compare(Expression left, Operator operator, Expression right) {
        Optional<Class<?>> one = type(left);
        Optional<Class<?>> other = type(right);
        if (one.isPresent() && other.isPresent()) {
            new ComparisonMeaning(scope).check(left, operator, right, one.get(), other.get());
        }
        note(left, right);
        note(right, left);
    }

    private void note(Expression one, Expression other) {
        if (one instanceof Expression.Path path && other instanceof Expression.Text text) {
            String call = path.last().arguments().isPresent() ? path.last().name() : "";
            String owner = path.steps().size() == 1 ? condition.fact() : "";
            scope.use(new TextUse(owner, call, path.last().name(), text));
        }
    }

    /** Every pattern of a rule, in their order. */
    static void lookUp(Scope scope, List<Condition> conditions) {
        conditions.forEach(condition -> lookUp(scope, condition));
        Condition first = conditions.get(0);
        if (conditions.stream().allMatch(condition -> condition.quantifier() == Quantifier.NOT)) {
            String hint = "begin with a fact that is there, such as `Account()`";
            scope.tell(Code.SYNTAX, first.place(), "the rule asks only for facts that are missing", hint);
        }
    }
}
