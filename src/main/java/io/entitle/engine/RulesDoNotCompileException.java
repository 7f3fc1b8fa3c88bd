package io.entitle.engine;

import io.entitle.problem.EntitleException;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The rule files are wrong; every problem found is told with its place. */
public final class RulesDoNotCompileException extends EntitleException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulesDoNotCompileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, its path being {@code file:line:column} inside the rules folder, sorted by place. */
    public List<Problem> problems() {
        return problems;
    }
}
