package io.entitle.sweep;

import io.entitle.store.Range;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a sweep is asked to do.
 *
 * @param at the instant that the rules are asked about; empty for now, or for the one of the run that is resumed
 * @param due whether only accounts are evaluated whose facts changed or whose instant has come
 * @param shards how many threads evaluate
 * @param chunk how many accounts are evaluated and kept at a time
 * @param interrupted what becomes of a run that was interrupted
 * @param dry whether its results are only kept to be looked at, and never replace those before
 * @param waivers what it is let do that would be refused otherwise
 */
public record SweepRequest(
        String product,
        Optional<Instant> at,
        boolean due,
        int shards,
        int chunk,
        Interrupted interrupted,
        boolean dry,
        Brake brake,
        Waivers waivers) {

    public SweepRequest {
        // What databases keep: a run that is resumed has to ask about the very instant that it began with.
        at = at.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** One that nothing is waived for. */
    public SweepRequest(
            String product,
            Optional<Instant> at,
            boolean due,
            int shards,
            int chunk,
            Interrupted interrupted,
            boolean dry,
            Brake brake) {
        this(product, at, due, shards, chunk, interrupted, dry, brake, Waivers.NONE);
    }

    /** The same about the accounts that belong to no product that there are rules for. */
    public SweepRequest ofStrays() {
        return new SweepRequest(Range.STRAYS, at, due, shards, chunk, interrupted, dry, Brake.OFF, waivers);
    }

    /** As many accounts as are worth a transaction. */
    public static final int CHUNK = 2_000;

    /** One thread more than there are processors: while one waits for the database, the others work. */
    public static int shardsOfThisMachine() {
        return Runtime.getRuntime().availableProcessors() + 1;
    }

    public enum Interrupted {
        /** It must not be there. */
        REFUSE,
        RESUME,
        /** It comes to nothing, and a new one begins. */
        DROP
    }
}
