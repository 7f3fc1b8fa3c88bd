package io.entitle.sweep;

import io.entitle.sweep.RunRow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a sweep of one product ended.
 *
 * @param run empty where there was nothing to do
 * @param at the instant that the rules were asked about
 * @param dry whether it was only to be looked at
 * @param due whether only accounts were evaluated that were due
 * @param before how many accounts there were when the last run ended
 * @param took how long this process took for it
 * @param broken why it was stopped, with nothing of it holding; empty where it was not
 */
public record SweepReport(
        String product,
        Optional<Long> run,
        Instant at,
        boolean dry,
        boolean due,
        Tally tally,
        long before,
        Duration took,
        Optional<String> broken) {

    /** That of a product that has no account, and never had one. */
    static SweepReport nothingFound(RunRow asked) {
        return new SweepReport(
                asked.product(),
                Optional.empty(),
                asked.at(),
                asked.state() == State.DRY,
                asked.due(),
                Tally.NONE,
                0,
                Duration.ZERO,
                Brake.DEFAULT.broken(Tally.NONE, 0));
    }

    /** {@code done}, {@code braked}, {@code dry}, {@code nothing-written} or {@code nothing-found}. */
    public String state() {
        if (run.isEmpty()) {
            return foundNothing() ? "nothing-found" : "nothing-written";
        }
        return dry ? "dry" : broken.isPresent() ? "braked" : "done";
    }

    /** Whether there is no account of the product, and never was one. */
    public boolean foundNothing() {
        return run.isEmpty() && broken.isPresent();
    }
}
