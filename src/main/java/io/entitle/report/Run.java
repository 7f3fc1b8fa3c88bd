package io.entitle.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One sweep over the accounts of a product, as it left itself on record. Immutable.
 *
 * @param at the instant that the rules were asked about
 * @param ruleset digest of the rule files
 * @param mode {@code full}, or {@code due} where only accounts were evaluated whose answers could have changed
 * @param resumed how often it went on after it had been interrupted
 * @param accounts those seen
 * @param added those never seen before
 * @param changed those with a transition
 * @param worse those that something was taken from
 * @param gone those no longer among the facts
 * @param message why it stopped, where it did
 */
public record Run(
        long run,
        String product,
        Instant at,
        String ruleset,
        String mode,
        String state,
        Instant startedAt,
        Optional<Instant> endedAt,
        int resumed,
        long accounts,
        long evaluated,
        long added,
        long changed,
        long worse,
        long quarantined,
        long gone,
        long transitions,
        Optional<String> message) {

    static final String DONE = "done";

    boolean isDone() {
        return state.equals(DONE);
    }

    /** From its first start to its end, with what it stood still in between. */
    public Optional<Duration> duration() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    /** How many accounts it got through in a second, those looked at and left alone included. */
    public Optional<BigDecimal> rate() {
        return duration()
                .filter(took -> !took.isZero())
                .map(took -> BigDecimal.valueOf(accounts)
                        .multiply(BigDecimal.valueOf(1000))
                        .divide(BigDecimal.valueOf(Math.max(1, took.toMillis())), 0, RoundingMode.HALF_UP));
    }
}
