package io.entitle.wire;

import io.entitle.problem.EntitleException;
import io.entitle.problem.Problem;

/** A text cannot be read from some place on. */
final class MalformedException extends EntitleException {

    private static final long serialVersionUID = 1L;
    private static final int NOWHERE = 0;

    private final int line;
    private final int column;

    /** Lines and columns count from 1. */
    MalformedException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The whole text is at fault. */
    MalformedException(String message) {
        this(NOWHERE, NOWHERE, message);
    }

    /** The problem of a file of that name, in which so many lines stand before the text. */
    Problem in(String source, int linesBefore) {
        String name = source.equals(FactsReader.STANDARD_INPUT) ? "standard input" : source;
        String place = line == NOWHERE ? name : name + ":" + (line + linesBefore) + ":" + column;
        return new Problem(place, String.valueOf(getMessage()));
    }
}
