package io.entitle.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts or arguments were refused before anything was decided; every problem found in them is told. A path that begins
 * with {@code $} is a place in the facts, any other is the name of an argument.
 */
public final class InvalidInputException extends EntitleException {

    private static final long serialVersionUID = 1L;

    /** The message names no more than these, as facts may hold any number of problems. */
    private static final int MOST_IN_MESSAGE = 20;

    private final Problem[] problems;

    public InvalidInputException(List<Problem> problems) {
        super(message(problems));
        this.problems = problems.toArray(new Problem[0]);
    }

    /** An argument that is refused. */
    public static InvalidInputException of(String argument, String message) {
        return new InvalidInputException(List.of(new Problem(argument, message)));
    }

    /** Everything found, in the order of the members of a facts document; arguments last. */
    public List<Problem> problems() {
        return List.of(problems);
    }

    private static String message(List<Problem> problems) {
        String told =
                problems.stream().limit(MOST_IN_MESSAGE).map(Problem::toString).collect(Collectors.joining(" | "));
        return problems.size() <= 1
                ? told
                : problems.size() + " problems: " + told + (problems.size() > MOST_IN_MESSAGE ? " | ..." : "");
    }
}
