package io.entitle.report;

import io.entitle.wire.StoredJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param source where its facts came from
 * @param mapping which queries they were read by
 * @param accountsBefore how many accounts there were when the run before it ended
 * @param brakes JSON: by option the most that it let pass
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
        Optional<String> message,
        Optional<String> source,
        Optional<String> mapping,
        Optional<Long> accountsBefore,
        Optional<String> brakes) {

    static final String DONE = "done";

    /** Whether its results hold, or held until a later run was done. */
    public boolean isDone() {
        return state.equals(DONE);
    }

    /** Where its facts came from, and by which queries. */
    public String origin() {
        return source.orElse("-") + ", " + mapping.orElse("-");
    }

    /** Whether it was stopped by its brake, or would have been. */
    public boolean isBroken() {
        return !isDone() && message.filter(why -> !why.isEmpty()).isPresent();
    }

    /** The accounts that shares are told of: those that were there before; of a first run, those found. */
    public long accountsCompared() {
        return accountsBefore.filter(before -> before > 0).orElse(accounts);
    }

    /** Accounts that something was taken from, those that are gone included. */
    public long losses() {
        return worse + gone;
    }

    /** What it let pass, by the options that said so; empty where that was not recorded. */
    public List<BrakeBound> bounds() {
        List<BrakeBound> bounds = new ArrayList<>();
        brakes.map(StoredJson::read)
                .ifPresent(tree -> tree.forEachEntry((name, bound) -> bounds.add(new BrakeBound(
                        name, bound.path("most").asString(), bound.path("given").asBoolean()))));
        return bounds;
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
