package io.entitle.events;

import io.entitle.problem.EntitleException;

/** Events could not be delivered, or not all of them; what was acknowledged is not sent again. */
public final class NotDeliveredException extends EntitleException {

    private static final long serialVersionUID = 1L;

    NotDeliveredException(String message) {
        super(message);
    }
}
