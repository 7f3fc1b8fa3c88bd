package io.entitle.language;

import io.entitle.finding.Code;
import java.util.List;
import java.util.Optional;

/** Refuses to give a name to a value that rests on another name, which the rule engine cannot read. */
final class BindingMeaning {

    private BindingMeaning() {}

    static void check(Scope scope, Expression.Path value) {
        firstName(value)
                .ifPresent(name -> scope.tell(
                        Code.SYNTAX,
                        name.place(),
                        "what is given a name rests on `" + name.first().name() + "`",
                        "name only what the fact alone answers, and write out the rest where it is needed"));
    }

    /** The first path in it that begins with a name of the rule's own. */
    private static Optional<Expression.Path> firstName(Expression.Path value) {
        return value.first().name().startsWith("$")
                ? Optional.of(value)
                : value.steps().stream()
                        .flatMap(step -> step.arguments().orElse(List.of()).stream())
                        .filter(Expression.Path.class::isInstance)
                        .flatMap(argument -> firstName((Expression.Path) argument).stream())
                        .findFirst();
    }
}
