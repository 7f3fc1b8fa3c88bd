package io.entitle.engine;

import io.entitle.problem.EntitleException;

/** A rule threw while it was evaluated; nothing that was concluded beside it stands. */
public final class EvaluationFailedException extends EntitleException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    EvaluationFailedException(String rule, String why) {
        super("rule \"" + rule + "\" failed: " + why);
        this.rule = rule;
    }

    EvaluationFailedException(String rule, Throwable cause) {
        super("rule \"" + rule + "\" failed: " + oneLine(cause), cause);
        this.rule = rule;
    }

    /** Name of the rule that failed; empty text where the engine could not tell. */
    public String rule() {
        return rule;
    }

    private static String oneLine(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? "it threw without a message"
                : message.lines().findFirst().orElse("");
    }
}
