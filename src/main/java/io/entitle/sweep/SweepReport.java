package io.entitle.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a sweep of one product ended.
 *
 * @param run empty where nothing was written: of a dry run, or where there was nothing to do
 * @param at the instant that the rules were asked about
 * @param due whether only accounts were evaluated that were due
 * @param took how long this process took for it
 * @param broken why it was stopped, with nothing of it holding; empty where it was not
 */
public record SweepReport(
        String product,
        Optional<Long> run,
        Instant at,
        boolean due,
        Tally tally,
        Duration took,
        Optional<String> broken) {

    /** {@code done}, {@code braked}, or {@code nothing-written}. */
    public String state() {
        return broken.isPresent() ? "braked" : run.isPresent() ? "done" : "nothing-written";
    }
}
