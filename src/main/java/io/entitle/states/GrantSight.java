package io.entitle.states;

import io.entitle.language.Expression;
import io.entitle.vocabulary.Grant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads off a conclusion on a sheet at which amounts of use it makes a difference. */
final class GrantSight {

    /** The words that say that use beyond a number costs something. */
    private static final Set<String> PRICED = Set.of("free", "thenBilled", "thenSubscribe");

    private GrantSight() {}

    static void look(Expression.Path conclusion, Sight sight) {
        // Whatever number a grant is given says how much: up to where, and up to where at no cost.
        of("grant", conclusion).ifPresent(feature -> {
            conclusion.steps().stream()
                    .flatMap(step -> step.arguments().orElse(List.of()).stream())
                    .filter(Expression.Numeral.class::isInstance)
                    .forEach(number -> sight.count(feature, Words.value((Expression.Numeral) number)));
            Grant.DRAWING.stream()
                    .flatMap(call -> of(call, conclusion).stream())
                    .forEach(source -> sight.draws(feature, source));
            if (conclusion.steps().stream().anyMatch(step -> PRICED.contains(step.name()))) {
                sight.prices(feature);
            }
        });
        of("extend", conclusion).ifPresent(sight::adds);
    }

    private static Optional<String> of(String call, Expression.Path conclusion) {
        return conclusion.steps().stream()
                .filter(step -> step.name().equals(call))
                .flatMap(step -> Words.text(step).stream())
                .findFirst();
    }
}
