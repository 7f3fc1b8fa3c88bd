package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleSyntax;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Sheet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules could change the answer about a feature, as their conclusions are written: those that say which plan stands,
 * what it holds of the feature or of what that draws on, and what restricts it; and those that tell these rules facts.
 *
 * @param drawn the feature, and whatever its use draws on
 */
record Influence(String feature, Set<String> drawn) {

    private static final Set<String> GRANTING = Set.of("grant", "announce");
    private static final String DRAWING = "draws";
    private static final String TELLING = "insert";

    /** What each of these rules would do, in their order. */
    static Map<RuleSyntax, Effect> on(String feature, List<RuleSyntax> rules) {
        Influence influence = new Influence(feature, drawn(Set.of(feature), rules));
        Map<RuleSyntax, Effect> found = new LinkedHashMap<>();
        rules.forEach(rule -> influence.effect(rule).ifPresent(effect -> found.put(rule, effect)));
        addTelling(found, rules);
        return found;
    }

    /** The rules that tell those found a fact, and those that tell these one. */
    private static void addTelling(Map<RuleSyntax, Effect> found, List<RuleSyntax> rules) {
        List<RuleSyntax> telling = rules.stream()
                .filter(rule -> !found.containsKey(rule) && tells(rule, found.keySet()))
                .toList();
        if (!telling.isEmpty()) {
            telling.forEach(rule -> found.put(rule, Effect.ESTABLISHES));
            addTelling(found, rules);
        }
    }

    /** The features, what their use draws on, and what that draws on. */
    private static Set<String> drawn(Set<String> features, List<RuleSyntax> rules) {
        Set<String> drawn = rules.stream()
                .flatMap(rule -> rule.conclusions().stream())
                .filter(path -> path.steps().stream()
                        .anyMatch(step -> GRANTING.contains(step.name()) && concerns(step, features)))
                .flatMap(path -> path.steps().stream())
                .filter(step -> Grant.DRAWING.contains(step.name()))
                .flatMap(step -> text(step).stream())
                .collect(Collectors.toCollection(HashSet::new));
        drawn.addAll(features);
        return drawn.equals(features) ? drawn : drawn(drawn, rules);
    }

    private static boolean tells(RuleSyntax rule, Set<RuleSyntax> asking) {
        Set<String> asked = asking.stream()
                .flatMap(other -> other.conditions().stream())
                .map(Condition::fact)
                .collect(Collectors.toSet());
        return told(rule).anyMatch(asked::contains);
    }

    private static Stream<String> told(RuleSyntax rule) {
        return rule.conclusions().stream()
                .map(Expression.Path::first)
                .filter(step -> step.name().equals(TELLING))
                .flatMap(step -> step.arguments().stream().flatMap(List::stream))
                .filter(Expression.Creation.class::isInstance)
                .map(created -> ((Expression.Creation) created).fact().name());
    }

    private Optional<Effect> effect(RuleSyntax rule) {
        return rule.conclusions().stream()
                .filter(path -> path.steps().size() > 1)
                .flatMap(path -> effect(rule, path.first().name(), path.steps().get(1)).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Effect> effect(RuleSyntax rule, String on, Expression.Step call) {
        if (on.equals(Prelude.STANDING)) {
            boolean concerns = !call.name().equals(DRAWING) || concerns(call, drawn);
            return concerns ? Optional.of(Effect.ESTABLISHES) : Optional.empty();
        }
        if (on.equals(Prelude.ANSWER)) {
            return ofAnswer(call);
        }
        if (!isSheet(rule, on) || !concerns(call, drawn)) {
            return Optional.empty();
        }
        return Optional.of(GRANTING.contains(call.name()) ? Effect.GRANTS : Effect.EXTENDS);
    }

    /** A warning changes the words of an answer and not the answer. */
    private Optional<Effect> ofAnswer(Expression.Step call) {
        return switch (call.name()) {
            case "restrictAll" -> Optional.of(Effect.RESTRICTS);
            case "restrict" -> concerns(call, Set.of(feature)) ? Optional.of(Effect.RESTRICTS) : Optional.empty();
            case "bill" -> Optional.of(Effect.EXTENDS);
            default -> Optional.empty();
        };
    }

    private static boolean isSheet(RuleSyntax rule, String name) {
        return rule.conditions().stream()
                .anyMatch(condition -> condition.fact().equals(Sheet.class.getSimpleName())
                        && condition.binding().filter(name::equals).isPresent());
    }

    /** A feature that is not written out may be any. */
    private static boolean concerns(Expression.Step call, Set<String> features) {
        return text(call).map(features::contains).orElse(true);
    }

    private static Optional<String> text(Expression.Step call) {
        return call.arguments().stream()
                .flatMap(List::stream)
                .limit(1)
                .filter(Expression.Text.class::isInstance)
                .map(text -> ((Expression.Text) text).value())
                .findFirst();
    }
}
