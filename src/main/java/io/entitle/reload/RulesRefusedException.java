package io.entitle.reload;

import io.entitle.problem.EntitleException;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of a folder fail their check or their cases, and there are none yet that could answer in their place. */
public final class RulesRefusedException extends EntitleException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulesRefusedException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, with its place inside the rules folder. */
    public List<Problem> problems() {
        return problems;
    }
}
