package io.entitle.likeness;

import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleSyntax;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off the text of rules which members of facts they look at, and which of these they only hold against numbers. */
final class NumberSight {

    private static final String BINDING = "$";
    private static final String USED = "used";
    private static final String USE = "use";
    private static final String PEAK = "peak";
    private static final String USAGE = "usage";
    private static final List<String> NUMBERS = List.of("amount", "remaining", "points", USAGE);

    /** What keeps a fact as one whose number is another one for another account. */
    private static final Set<String> KEEPING = Set.of("saying", "extend", "figure", "overage", "shortfall");

    private static final Set<String> VARYING = Set.of("Arrears", "Balance", "Pack");

    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<BigDecimal>> cuts = new HashMap<>();

    /** What decides whether the rule fires. */
    void lookLeft(RuleSyntax rule) {
        Map<String, String> facts = bound(rule);
        rule.conditions().forEach(condition -> look(condition, facts));
    }

    /** What it concludes from, where it fires. */
    void lookRight(RuleSyntax rule) {
        Map<String, String> facts = bound(rule);
        rule.conclusions().forEach(conclusion -> value(conclusion, "", facts));
    }

    private static Map<String, String> bound(RuleSyntax rule) {
        Map<String, String> facts = new HashMap<>();
        rule.conditions()
                .forEach(condition -> condition.binding().ifPresent(name -> facts.put(name, condition.fact())));
        return facts;
    }

    private void look(Condition condition, Map<String, String> facts) {
        condition.constraints().forEach(constraint -> constraint(constraint, condition.fact(), facts));
    }

    private void constraint(Expression constraint, String fact, Map<String, String> facts) {
        if (constraint instanceof Expression.Joined joined) {
            joined.operands().forEach(operand -> constraint(operand, fact, facts));
        } else if (constraint instanceof Expression.Not not) {
            constraint(not.operand(), fact, facts);
        } else if (constraint instanceof Expression.Comparison comparison) {
            held(comparison.left(), List.of(comparison.right()), fact, facts);
        } else if (constraint instanceof Expression.Choice choice) {
            held(choice.operand(), choice.options(), fact, facts);
        } else if (constraint instanceof Expression.Bound bound) {
            value(bound.value(), fact, facts);
        } else {
            value(constraint, fact, facts);
        }
    }

    /** Only where everything that it is held against is a number does nothing else of it matter. */
    private void held(Expression looked, List<Expression> against, String fact, Map<String, String> facts) {
        Optional<String> member = member(looked, fact, facts);
        boolean numbers = against.stream().allMatch(Expression.Numeral.class::isInstance);
        if (member.isPresent() && numbers) {
            against.forEach(number ->
                    cuts.computeIfAbsent(member.get(), any -> new HashSet<>()).add(value((Expression.Numeral) number)));
        } else {
            value(looked, fact, facts);
            against.forEach(other -> value(other, fact, facts));
        }
    }

    /** The member that a path consists of; empty if it goes further, or is no path. */
    private static Optional<String> member(Expression looked, String fact, Map<String, String> facts) {
        if (!(looked instanceof Expression.Path path)) {
            return Optional.empty();
        }
        List<Expression.Step> steps = stepsOfFact(path);
        return steps.size() == 1 ? Optional.of(named(steps.get(0), owner(path, fact, facts))) : Optional.empty();
    }

    private void value(Expression value, String fact, Map<String, String> facts) {
        if (value instanceof Expression.Creation creation) {
            arguments(creation.fact(), fact, facts);
        } else if (value instanceof Expression.Path path) {
            looked(path, owner(path, fact, facts));
            path.steps().forEach(step -> arguments(step, fact, facts));
        }
    }

    private void looked(Expression.Path path, String owner) {
        List<Expression.Step> steps = stepsOfFact(path);
        if (steps.isEmpty()) {
            NUMBERS.forEach(number -> whole.add(owner + "." + number));
        } else {
            whole.add(named(steps.get(0), owner));
        }
    }

    private void arguments(Expression.Step step, String fact, Map<String, String> facts) {
        boolean keeping = KEEPING.contains(step.name());
        step.arguments().orElse(List.of()).stream()
                .filter(argument -> !(keeping && isVarying(argument, facts)))
                .forEach(argument -> constraint(argument, fact, facts));
    }

    private static boolean isVarying(Expression argument, Map<String, String> facts) {
        if (!(argument instanceof Expression.Path path)) {
            return false;
        }
        List<Expression.Step> steps = stepsOfFact(path);
        return steps.isEmpty()
                ? VARYING.contains(owner(path, "", facts))
                : steps.size() == 1 && steps.get(0).name().equals(USE);
    }

    private static List<Expression.Step> stepsOfFact(Expression.Path path) {
        return path.steps().subList(isBound(path) ? 1 : 0, path.steps().size());
    }

    private static String owner(Expression.Path path, String fact, Map<String, String> facts) {
        return isBound(path) ? facts.getOrDefault(path.first().name(), "") : fact;
    }

    private static boolean isBound(Expression.Path path) {
        return path.first().name().startsWith(BINDING);
    }

    /** {@code Account.used.login} for what the rules write {@code used( "login" )}; any use where no key is written. */
    private static String named(Expression.Step step, String fact) {
        boolean peak = step.name().equals(PEAK);
        if (!peak && !step.name().equals(USED) && !step.name().equals(USE)) {
            return fact + "." + step.name();
        }
        return step.arguments().orElse(List.of()).stream()
                .filter(Expression.Text.class::isInstance)
                .map(key -> fact + "." + (peak ? PEAK : USED) + "." + ((Expression.Text) key).value())
                .findFirst()
                .orElse(fact + "." + USAGE);
    }

    private static BigDecimal value(Expression.Numeral number) {
        String written = number.written();
        return new BigDecimal(written.endsWith("B") ? written.substring(0, written.length() - 1) : written);
    }

    /** Members that rules look at at all: {@code Balance.amount}. */
    Set<String> seen() {
        Set<String> seen = new HashSet<>(whole);
        seen.addAll(cuts.keySet());
        return seen;
    }

    /** Those of which anything may matter. */
    Set<String> whole() {
        return whole;
    }

    /** The numbers that a member is held against. */
    Set<BigDecimal> cuts(String member) {
        return cuts.getOrDefault(member, Set.of());
    }
}
