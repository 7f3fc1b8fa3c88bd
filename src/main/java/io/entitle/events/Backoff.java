package io.entitle.events;

import java.time.Duration;
import java.util.Optional;

/**
 * How often and how long a sender waits: each pause is twice as long as the one before, up to a longest one.
 *
 * @param attempts how often a batch is sent at most
 */
record Backoff(int attempts, Duration first, Duration longest) {

    /** Goes on for about four minutes. */
    static final Backoff USUAL = new Backoff(12, Duration.ofMillis(500), Duration.ofSeconds(40));

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }

    /**
     * The pause after an attempt, counted from 1.
     *
     * @param asked what the receiver asked for; it is waited for, up to the longest
     */
    Duration after(int attempt, Optional<Duration> asked) {
        Duration own = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration wanted = asked.filter(pause -> pause.compareTo(own) > 0).orElse(own);
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
