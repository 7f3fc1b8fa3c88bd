package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules whose patterns can each be met and never all of them. */
final class FiringCheck implements Check {

    /** Facts of which an account has one, so that what several patterns ask of it is asked of the same. */
    private static final Set<String> SINGLE =
            Set.of("Account", "Clock", "Arrears", "Balance", "Pending", "PlanInForce", "Request", "BilledMonth");

    /** Facts that are there for one kind of question only. */
    private static final Map<String, String> ASKED = Map.of(
            "Catalogue", "while the rules are loaded",
            "Offer", "where advice is asked for",
            "Request", "where a change of plan is asked about",
            "BilledMonth", "where a month is billed",
            "Span", "where a month is billed",
            "Excess", "where a month is billed");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> Stream.of(apart(rule), excluded(rule), contradiction(rule, rules.keys()))
                        .flatMap(Optional::stream)
                        .limit(1));
    }

    private static Optional<Finding> apart(RuleMeaning rule) {
        List<Condition> asked =
                positive(rule).filter(one -> ASKED.containsKey(one.fact())).toList();
        Optional<Condition> loading =
                asked.stream().filter(one -> one.fact().equals("Catalogue")).findFirst();
        if (loading.isPresent() && positive(rule).anyMatch(one -> !one.fact().equals("Catalogue"))) {
            return Optional.of(never(
                    rule,
                    loading.get(),
                    "`Catalogue` is there only while the rules are loaded, when there is no account"));
        }
        return asked.stream()
                .filter(one -> !when(one).equals(when(asked.get(0))))
                .map(one -> never(
                        rule,
                        one,
                        "`" + one.fact() + "` is there only " + when(one) + ", `"
                                + asked.get(0).fact() + "` only " + when(asked.get(0))))
                .findFirst();
    }

    private static String when(Condition condition) {
        return ASKED.getOrDefault(condition.fact(), "");
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
            boolean alone = new Logic(pattern.constraints(), new Texts(fact, keys)::of)
                    .contradiction()
                    .isPresent();
            if (patterns.size() > 1
                    && !alone
                    && new Logic(asked, new Texts(fact, keys)::of)
                            .contradiction()
                            .isPresent()) {
                return Optional.of(
                        never(rule, pattern, "this `" + fact + "` contradicts the one before, and there is only one"));
            }
        }
        return Optional.empty();
    }

    private static Stream<Condition> positive(RuleMeaning rule) {
        return rule.rule().conditions().stream().filter(one -> one.quantifier() != Quantifier.NOT);
    }

    private static Finding never(RuleMeaning rule, Condition at, String text) {
        return new Finding(
                Code.NEVER_FIRES,
                at.place(),
                rule.rule().name(),
                text,
                "the rule can never fire; correct it or delete it");
    }
}
