package io.entitle.store;

import io.entitle.problem.EntitleException;
import java.util.List;

/** What a mapping, or the tables themselves, give is not what facts are read from; every problem has a line. */
public final class MappingDoesNotFitException extends EntitleException {

    private static final long serialVersionUID = 1L;

    MappingDoesNotFitException(String where, List<String> problems) {
        this(problems.stream().map(problem -> where + ": " + problem).toList());
    }

    MappingDoesNotFitException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
