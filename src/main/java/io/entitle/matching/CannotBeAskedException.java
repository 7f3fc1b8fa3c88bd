package io.entitle.matching;

/** A fact could not answer what a constraint asks, as where the end of something open ended is asked for. */
final class CannotBeAskedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotBeAskedException(String message, Throwable cause) {
        super(message, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
