package io.entitle.states;

import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleSyntax;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads off one rule what it looks at. For one thread. */
final class RuleSight {

    /** The words that ask for the use of a feature. */
    private static final Set<String> USE = Set.of("used", "peak");

    private final Sight sight;
    private final Map<String, Look> bound = new HashMap<>();

    /** A path into a fact: its steps from the fact on. */
    private record Look(String fact, List<Expression.Step> steps) {

        Look then(List<Expression.Step> more) {
            return new Look(fact, Stream.concat(steps.stream(), more.stream()).toList());
        }
    }

    private RuleSight(Sight sight) {
        this.sight = sight;
    }

    static void look(RuleSyntax rule, Sight sight) {
        RuleSight one = new RuleSight(sight);
        rule.conditions().forEach(one::look);
        rule.conclusions().forEach(one::conclude);
    }

    private void look(Condition condition) {
        condition.binding().ifPresent(name -> bound.put(name, new Look(condition.fact(), List.of())));
        condition.constraints().forEach(constraint -> look(constraint, condition.fact()));
    }

    private void look(Expression expression, String fact) {
        if (expression instanceof Expression.Not not) {
            look(not.operand(), fact);
        } else if (expression instanceof Expression.Joined joined) {
            joined.operands().forEach(operand -> look(operand, fact));
        } else if (expression instanceof Expression.Choice choice) {
            look(choice.operand(), fact);
        } else if (expression instanceof Expression.Comparison comparison) {
            number(comparison.left(), comparison.right(), fact);
            number(comparison.right(), comparison.left(), fact);
            look(comparison.left(), fact);
            look(comparison.right(), fact);
        } else if (expression instanceof Expression.Bound named) {
            bound.put(named.name(), resolved(named.value(), fact));
            look(named.value(), fact);
        } else if (expression instanceof Expression.Path path) {
            look(resolved(path, fact), fact);
        }
    }

    private Look resolved(Expression.Path path, String fact) {
        Look start = bound.get(path.first().name());
        return start == null
                ? new Look(fact, path.steps())
                : start.then(path.steps().subList(1, path.steps().size()));
    }

    private void look(Look at, String fact) {
        at.steps().forEach(step -> step.arguments().orElse(List.of()).forEach(argument -> look(argument, fact)));
        if (at.steps().isEmpty()) {
            return;
        }
        Expression.Step first = at.steps().get(0);
        sight.member(at.fact(), first.name(), Words.number(first));
        if (at.fact().equals("Clock")) {
            Words.text(first).ifPresent(sight::absolute);
        }
        if (at.fact().equals("Deadline") && first.name().equals("moment")) {
            sight.afterDeadline(Words.shift(at.steps().subList(1, at.steps().size())));
        }
        dates(at).forEach(word -> {
            sight.date(word);
            if (word.compares() || Words.compares(at.steps())) {
                against(first, at.steps(), fact);
                sight.compared(word);
            }
        });
    }

    /** The dates that another one is held against. */
    private void against(Expression.Step first, List<Expression.Step> steps, String fact) {
        Stream.concat(Stream.of(first), steps.stream())
                .flatMap(step -> step.arguments().orElse(List.of()).stream())
                .filter(Expression.Path.class::isInstance)
                .flatMap(path -> dates(resolved((Expression.Path) path, fact)).stream())
                .forEach(sight::compared);
    }

    private static List<DateWord> dates(Look at) {
        if (at.steps().isEmpty()) {
            return List.of();
        }
        Expression.Step first = at.steps().get(0);
        Shift shift = Words.shift(at.steps().subList(1, at.steps().size()));
        return DateWord.of(at.fact(), first.name(), Words.number(first)).stream()
                .map(word -> word.then(shift))
                .toList();
    }

    private void number(Expression looked, Expression number, String fact) {
        if (!(looked instanceof Expression.Path path) || !(number instanceof Expression.Numeral numeral)) {
            return;
        }
        Look at = resolved(path, fact);
        BigDecimal value = Words.value(numeral);
        at.steps().stream().findFirst().ifPresent(first -> {
            Optional<String> feature = Words.text(first).filter(key -> USE.contains(first.name()));
            feature.ifPresentOrElse(
                    key -> sight.asked(key, value), () -> sight.amount(at.fact() + "." + first.name(), value));
        });
    }

    private void conclude(Expression.Path conclusion) {
        GrantSight.look(conclusion, sight);
        conclusion.steps().forEach(step -> step.arguments().orElse(List.of()).forEach(this::conclude));
    }

    private void conclude(Expression argument) {
        if (argument instanceof Expression.Creation deadline) {
            deadline.fact().arguments().orElse(List.of()).stream()
                    .filter(Expression.Path.class::isInstance)
                    .flatMap(path -> dates(resolved((Expression.Path) path, "")).stream())
                    .forEach(sight::deadline);
        }
    }
}
