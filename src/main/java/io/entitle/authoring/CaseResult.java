package io.entitle.authoring;

import java.util.List;

/**
 * What became of one case. Immutable.
 *
 * @param differences what was found otherwise than expected; empty for a case that passed
 */
public record CaseResult(RuleCase ruleCase, List<Difference> differences) {

    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** What was expected and what was found, a line each, wherever in the file it is expected. */
    public List<String> texts() {
        return differences.stream().map(Difference::text).toList();
    }

    /** {@code file:line} of something that was found otherwise. */
    public String place(Difference difference) {
        return ruleCase.file() + ":" + difference.line();
    }
}
