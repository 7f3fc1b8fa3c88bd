package io.entitle.sweep;

import io.entitle.problem.EntitleException;

/** A sweep cannot be begun as things stand; nothing was touched. */
public final class SweepRefusedException extends EntitleException {

    private static final long serialVersionUID = 1L;

    SweepRefusedException(String message) {
        super(message);
    }
}
