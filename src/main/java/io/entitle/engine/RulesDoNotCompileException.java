package io.entitle.engine;

import io.entitle.finding.Finding;
import io.entitle.problem.EntitleException;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The rule files are wrong; every problem found is told with its place. */
public final class RulesDoNotCompileException extends EntitleException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RulesDoNotCompileException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Everything found, as the check of rules words it. */
    public List<Finding> findings() {
        return findings;
    }

    /** The same, the path of each being {@code file:line:column} inside the rules folder. */
    public List<Problem> problems() {
        return findings.stream()
                .map(found -> new Problem(found.place().toString(), found.message()))
                .toList();
    }
}
