package io.entitle.engine;

import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.RuleSyntax;
import io.entitle.likeness.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that have a bearing on what is asked: all but those that only answer something else.
 *
 * @param others the names of those that do
 * @param numbers how far the others tell amounts apart
 */
record Bearing(Set<String> others, Numbers numbers) {

    /** On whether something is allowed: not those that only advise, judge changes, charge or offer remedies. */
    static Bearing onAccess(List<RuleSyntax> rules) {
        return new Asked(
                        Set.of(Prelude.ADVICE, Prelude.PROPOSAL, Prelude.BILL, Prelude.REMEDY),
                        Set.of("BilledMonth", "Catalogue", "Denial", "Excess", "Offer", "Purchase", "Request", "Span"))
                .among(rules);
    }

    /** On what the holder is advised: those on access, and those that advise. */
    static Bearing onAdvice(List<RuleSyntax> rules) {
        return new Asked(
                        Set.of(Prelude.PROPOSAL, Prelude.BILL, Prelude.REMEDY),
                        Set.of("BilledMonth", "Catalogue", "Denial", "Excess", "Purchase", "Request", "Span"))
                .among(rules);
    }

    /** That of two parts of the rules together. */
    Bearing and(Bearing more) {
        return new Bearing(
                Stream.concat(others.stream(), more.others.stream()).collect(Collectors.toUnmodifiableSet()),
                numbers.and(more.numbers));
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

    /**
     * What tells rules that answer something else.
     *
     * @param answers what these conclude with
     * @param facts told only where something else is asked
     */
    private record Asked(Set<String> answers, Set<String> facts) {

        Bearing among(List<RuleSyntax> rules) {
            Map<Boolean, List<RuleSyntax>> all = rules.stream().collect(Collectors.partitioningBy(this::isAbout));
            return new Bearing(
                    all.getOrDefault(false, List.of()).stream()
                            .map(RuleSyntax::name)
                            .collect(Collectors.toUnmodifiableSet()),
                    Numbers.of(all.getOrDefault(true, List.of())));
        }

        private boolean isAbout(RuleSyntax rule) {
            boolean concludes = rule.conclusions().stream()
                    .anyMatch(conclusion -> !answers.contains(conclusion.first().name()));
            return concludes && rule.conditions().stream().noneMatch(this::isOfOthers);
        }

        private boolean isOfOthers(Condition condition) {
            return condition.quantifier() != Quantifier.NOT && facts.contains(condition.fact());
        }
    }
}
