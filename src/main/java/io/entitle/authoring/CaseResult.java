package io.entitle.authoring;

import java.util.List;

/**
 * What became of one case. Immutable.
 *
 * @param differences what was found otherwise than expected, each in one line; empty for a case that passed
 */
public record CaseResult(RuleCase ruleCase, List<String> differences) {

    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
