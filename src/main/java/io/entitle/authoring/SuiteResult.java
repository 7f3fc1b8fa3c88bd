package io.entitle.authoring;

import io.entitle.authoring.RuleCase.NamedRule;
import io.entitle.decision.PolicyRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the cases that were run. Immutable.
 *
 * @param results in the order of files and lines
 * @param uncovered the rules that no passing case names, in the order of files and lines
 */
public record SuiteResult(List<CaseResult> results, List<PolicyRule> uncovered) {

    public SuiteResult {
        results = List.copyOf(results);
        uncovered = List.copyOf(uncovered);
    }

    static SuiteResult of(List<CaseResult> results, List<PolicyRule> rules) {
        Set<Named> covered = results.stream()
                .filter(CaseResult::passed)
                .map(CaseResult::ruleCase)
                .flatMap(one ->
                        one.rules().stream().filter(rule -> !rule.absent()).map(rule -> named(one, rule)))
                .collect(Collectors.toSet());
        List<PolicyRule> uncovered = rules.stream()
                .filter(rule -> !covered.contains(new Named(rule.product(), rule.name())))
                .toList();
        return new SuiteResult(results, uncovered);
    }

    public boolean passed() {
        return failures().isEmpty();
    }

    /** The results of the cases that failed. */
    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** A rule of a product: two products may name rules alike. */
    private record Named(String product, String rule) {}

    private static Named named(RuleCase one, NamedRule rule) {
        return new Named(one.product(), rule.name());
    }
}
