package io.entitle.sweep;

import io.entitle.problem.EntitleException;
import io.entitle.sweep.RunRow.State;

/** A run could not go on. What it had done is kept, holds for nobody yet, and can be gone on from. */
public final class SweepInterruptedException extends EntitleException {

    private static final long serialVersionUID = 1L;

    SweepInterruptedException(RunRow run, EntitleException cause) {
        super(
                "run " + run.run() + " of " + run.product() + " was interrupted: " + cause.getMessage()
                        + (run.state() == State.DRY ? "; begin the dry run anew" : "; --resume goes on with it"),
                cause);
    }
}
