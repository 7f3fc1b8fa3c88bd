package io.entitle.authoring;

import io.entitle.problem.EntitleException;
import io.entitle.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Case files are wrong; every problem found is told with its place. */
public final class CasesAreWrongException extends EntitleException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CasesAreWrongException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, its path being {@code file:line} inside the rules folder, in the order of files. */
    public List<Problem> problems() {
        return problems;
    }
}
