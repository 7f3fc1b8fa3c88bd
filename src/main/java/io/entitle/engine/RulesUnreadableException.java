package io.entitle.engine;

import io.entitle.problem.EntitleException;

/** A rules folder could not be read this time, which says nothing of its rules: another time it may go well. */
public class RulesUnreadableException extends EntitleException {

    private static final long serialVersionUID = 1L;

    RulesUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
