package io.entitle.problem;

/** Root of everything this library throws on purpose. Its message is one line for people. */
public class EntitleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EntitleException(String message) {
        super(message);
    }

    public EntitleException(String message, Throwable cause) {
        super(message, cause);
    }
}
