package io.entitle.states;

import io.entitle.language.Expression;
import io.entitle.language.WrittenNumber;
import io.entitle.vocabulary.Grant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads off a conclusion on a sheet at which amounts of use it makes a difference. */
final class GrantSight {

    /** What these are given is a name; whatever number the others are given says how much. */
    private static final Set<String> NAMING = Set.of("grant", "level", "thenSubscribe");

    private GrantSight() {}

    static void look(Expression.Path conclusion, Sight sight) {
        of("grant", conclusion).ifPresent(feature -> {
            conclusion.steps().stream()
                    .filter(step -> !NAMING.contains(step.name()) && !Grant.DRAWING.contains(step.name()))
                    .flatMap(step -> step.arguments().orElse(List.of()).stream())
                    .flatMap(number -> WrittenNumber.of(number).stream())
                    .forEach(number -> sight.count(feature, number));
            Grant.DRAWING.stream()
                    .flatMap(call -> of(call, conclusion).stream())
                    .forEach(source -> sight.draws(feature, source));
            if (conclusion.steps().stream().anyMatch(step -> Grant.PRICING.contains(step.name()))) {
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
