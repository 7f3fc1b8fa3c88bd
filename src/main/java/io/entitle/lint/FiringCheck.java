package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules whose patterns can each be met by an account, and never all of them. */
final class FiringCheck implements Check {

    /** Facts of which an account has one, so that what several patterns ask of it is asked of the same. */
    private static final Set<String> SINGLE = Set.of(
            "Account", "Clock", "Arrears", "Balance", "Pending", "PlanInForce", "Request", "BilledMonth", "Denial");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> Stream.of(excluded(rule), contradiction(rule, rules.keys()))
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    /** The same fact must be there and be missing. */
    private static Optional<Finding> excluded(RuleMeaning rule) {
        return rule.rule().conditions().stream()
                .filter(one -> one.quantifier() == Quantifier.NOT)
                .filter(one -> positive(rule)
                        .anyMatch(other ->
                                one.fact().equals(other.fact()) && asks(other).containsAll(asks(one))))
                .map(one -> never(rule, one, "`not " + one.fact() + "` excludes a fact that the rule asks for"))
                .findFirst();
    }

    private static Set<String> asks(Condition condition) {
        return condition.constraints().stream().map(Expression::written).collect(Collectors.toSet());
    }

    private static Optional<Finding> contradiction(RuleMeaning rule, Keys keys) {
        return SINGLE.stream()
                .sorted()
                .flatMap(fact -> together(rule, fact, keys).stream())
                .findFirst();
    }

    private static Optional<Finding> together(RuleMeaning rule, String fact, Keys keys) {
        List<Condition> patterns =
                positive(rule).filter(one -> one.fact().equals(fact)).toList();
        List<Expression> asked = new ArrayList<>();
        for (Condition pattern : patterns) {
            asked.addAll(pattern.constraints());
            if (!isPossible(asked, fact, keys) && isPossible(pattern.constraints(), fact, keys)) {
                String text = "this `" + fact + "` contradicts the one before, and there is only one";
                return Optional.of(never(rule, pattern, text));
            }
        }
        return Optional.empty();
    }

    private static boolean isPossible(List<Expression> constraints, String fact, Keys keys) {
        return new Logic(constraints, new Texts(fact, keys)::of).contradiction().isEmpty();
    }

    static Stream<Condition> positive(RuleMeaning rule) {
        return rule.rule().conditions().stream().filter(one -> one.quantifier() != Quantifier.NOT);
    }

    static Finding never(RuleMeaning rule, Condition at, String text) {
        return new Finding(
                Code.NEVER_FIRES,
                at.place(),
                rule.rule().name(),
                text,
                "the rule can never fire; correct it or delete it");
    }
}
