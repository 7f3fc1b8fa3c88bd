package io.entitle.engine;

import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.RuleSyntax;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that can have a part in whether something is allowed: not those that only advise, judge changes, charge or
 * offer remedies.
 */
record Access(Set<String> others) {

    private static final Set<String> OTHER_ANSWERS =
            Set.of(Prelude.ADVICE, Prelude.PROPOSAL, Prelude.BILL, Prelude.REMEDY);

    /** Told only where something else is asked. */
    private static final Set<String> OTHER_FACTS =
            Set.of("BilledMonth", "Catalogue", "Denial", "Excess", "Offer", "Request", "Span");

    static Access of(List<RuleSyntax> rules) {
        return new Access(rules.stream()
                .filter(rule -> !isAbout(rule))
                .map(RuleSyntax::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of these rules, those that can have a part. */
    List<RuleSyntax> among(List<RuleSyntax> rules) {
        return rules.stream().filter(rule -> !others.contains(rule.name())).toList();
    }

    /** Fires what the other filter does, but for rules that can have no part. */
    RuleFilter within(RuleFilter filter) {
        return new RuleFilter() {
            @Override
            public boolean allows(String rule) {
                return !others.contains(rule) && filter.allows(rule);
            }

            @Override
            public String named(String rule) {
                return filter.named(rule);
            }
        };
    }

    private static boolean isAbout(RuleSyntax rule) {
        boolean concludes = rule.conclusions().stream()
                .anyMatch(
                        conclusion -> !OTHER_ANSWERS.contains(conclusion.first().name()));
        return concludes && rule.conditions().stream().noneMatch(Access::isOfOthers);
    }

    private static boolean isOfOthers(Condition condition) {
        return condition.quantifier() != Quantifier.NOT && OTHER_FACTS.contains(condition.fact());
    }
}
