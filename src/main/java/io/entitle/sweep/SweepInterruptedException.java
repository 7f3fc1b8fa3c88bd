package io.entitle.sweep;

import io.entitle.problem.EntitleException;

/** A run could not go on. What it had done is kept, holds for nobody yet, and can be gone on from. */
public final class SweepInterruptedException extends EntitleException {

    private static final long serialVersionUID = 1L;

    SweepInterruptedException(RunRow run, EntitleException cause) {
        super(
                "run " + run.run() + " of " + run.product() + " was interrupted: " + cause.getMessage()
                        + "; --resume goes on with it",
                cause);
    }
}
