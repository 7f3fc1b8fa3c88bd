package io.entitle.engine;

import io.entitle.language.RuleSyntax;
import io.entitle.matching.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;

/**
 * Which kinds of facts each rule of a base joins, so that it can be told before they are matched how many combinations
 * there are. Immutable but for what is read when it is first asked for; safe to share between threads.
 *
 * @param kinds a number for each kind of fact that a rule asks for
 * @param all of the rules that ask for the same facts in the same order, one
 */
record Joins(Map<Class<?>, Integer> kinds, List<Join> all, Lazy<Map<String, RuleSyntax>> syntax, Matcher matcher) {

    /** Counts nothing. */
    static final Joins NONE = new Joins(Map.of(), List.of(), Lazy.ready(Map.of()), new Matcher(Map.of()));

    /** Rules that ask for the same facts in the same order. */
    static final class Join {

        private final List<String> rules;
        private final int[] facts;

        /** @param facts the kinds of those that must be there, one for each pattern */
        Join(List<String> rules, List<Integer> facts) {
            this.rules = rules.stream().sorted().toList();
            this.facts = facts.stream().mapToInt(Integer::intValue).toArray();
        }

        List<String> rules() {
            return rules;
        }

        /** At most so many partial matches the engine can hold, each with the facts of the first patterns. */
        double bound(int[] counts) {
            double partial = 1;
            double sum = 0;
            for (int fact : facts) {
                partial *= counts[fact];
                sum += partial;
            }
            return partial == 0 ? 0 : sum * rules.size();
        }
    }

    static Joins of(KieBase base, RuleIndex index) {
        Map<Class<?>, Integer> kinds = new HashMap<>();
        Map<List<Integer>, List<String>> rules = new HashMap<>();
        base.getKiePackages().stream()
                .flatMap(one -> one.getRules().stream())
                .forEach(rule -> rules.computeIfAbsent(
                                facts(((RuleImpl) rule).getLhs(), kinds), any -> new ArrayList<>())
                        .add(rule.getName()));
        List<Join> joins = rules.entrySet().stream()
                .map(one -> new Join(one.getValue(), one.getKey()))
                .toList();
        return new Joins(Map.copyOf(kinds), joins, Lazy.of(() -> byName(index)), index.matcher());
    }

    private static Map<String, RuleSyntax> byName(RuleIndex index) {
        return index.syntax().stream().collect(Collectors.toMap(RuleSyntax::name, rule -> rule, (a, b) -> a));
    }

    /** What is asked for with {@code not} or {@code exists} multiplies nothing. */
    private static List<Integer> facts(GroupElement group, Map<Class<?>, Integer> kinds) {
        return group.isNot() || group.isExists()
                ? List.of()
                : group.getChildren().stream()
                        .flatMap(child -> fact(child, kinds))
                        .toList();
    }

    private static Stream<Integer> fact(RuleConditionElement element, Map<Class<?>, Integer> kinds) {
        if (element instanceof GroupElement group) {
            return facts(group, kinds).stream();
        }
        return element instanceof Pattern pattern && pattern.getObjectType() instanceof ClassObjectType type
                ? Stream.of(kinds.computeIfAbsent(type.getClassType(), any -> kinds.size()))
                : Stream.empty();
    }

    /** How the rule is written; empty for one that only a test knows. */
    Optional<RuleSyntax> written(String rule) {
        return Optional.ofNullable(syntax.get().get(rule));
    }
}
