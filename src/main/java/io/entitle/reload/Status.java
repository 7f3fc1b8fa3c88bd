package io.entitle.reload;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rules answer, and what became of the last edit. Immutable.
 *
 * @param digest of the rule files that answer
 * @param loadedAt since when they do
 * @param attempts how often an edit was tried, the first load included
 * @param swaps how many of them took over, the first load included
 * @param refusal why what the folder holds now does not answer; empty where it does
 */
public record Status(String digest, Instant loadedAt, long attempts, long swaps, Optional<Refusal> refusal) {

    static Status first(String digest, Instant at) {
        return new Status(digest, at, 1, 1, Optional.empty());
    }

    /** Other rules answer from then on. */
    Status swapped(String newDigest, Instant at) {
        return new Status(newDigest, at, attempts + 1, swaps + 1, Optional.empty());
    }

    /** The same rules go on answering. */
    Status refused(Refusal why) {
        return new Status(digest, loadedAt, attempts + 1, swaps, Optional.of(why));
    }

    /** The folder holds again what answers. */
    Status restored() {
        return new Status(digest, loadedAt, attempts, swaps, Optional.empty());
    }
}
