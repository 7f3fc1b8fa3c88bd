package io.entitle.wire;

import io.entitle.problem.EntitleException;

/** A text that was to name an instant does not. */
public final class BadInstantException extends EntitleException {

    private static final long serialVersionUID = 1L;

    BadInstantException(String message) {
        super(message);
    }
}
