package io.entitle.sweep;

/** Refuses a run that would be compared with a last run that it does not follow. */
final class Precedence {

    private Precedence() {}

    /**
     * Looks whether an interrupted run may be resumed: only as it was begun.
     *
     * @param named whether the instant was asked for
     * @throws SweepRefusedException if not
     */
    static void checkResumed(RunRow run, RunRow asked, boolean named) {
        pinned(run, "instant", run.at(), named ? asked.at() : run.at());
        pinned(run, "rules", run.ruleset(), asked.ruleset());
        if (!run.origin().isAsOf(asked.origin())) {
            pinned(run, "facts of", run.origin(), asked.origin());
        }
    }

    private static void pinned(RunRow run, String what, Object begun, Object found) {
        if (!begun.equals(found)) {
            throw new SweepRefusedException("run " + run.run() + " of " + run.product() + " was begun with " + what
                    + " " + begun + ", found " + found + ": --resume it with these, or --drop it");
        }
    }

    /**
     * Looks whether a run follows the last one.
     *
     * @throws SweepRefusedException if it does not, and that is not waived
     */
    static void check(RunRow asked, RunRow last, Waivers waivers) {
        if (asked.at().isBefore(last.at()) && !waivers.backdate()) {
            throw new SweepRefusedException(asked.product() + ": expected an instant no earlier than that of run "
                    + last.run() + ", " + last.at() + ", found " + asked.at() + "; --backdate goes back in time");
        }
        if (!asked.origin().isAsOf(last.origin()) && !waivers.newSource()) {
            throw new SweepRefusedException(asked.product() + ": expected facts from where run " + last.run()
                    + " had them, " + last.origin() + ", found " + asked.origin()
                    + "; --new-source compares them all the same");
        }
    }
}
