package io.entitle.engine;

/** The thread that was loading rules was interrupted, and still is. */
public final class LoadInterruptedException extends RulesUnreadableException {

    private static final long serialVersionUID = 1L;

    LoadInterruptedException(Throwable cause) {
        super("interrupted while rules were loaded; nothing was found out about them", cause);
    }
}
