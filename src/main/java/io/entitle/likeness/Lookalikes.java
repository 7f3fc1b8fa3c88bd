package io.entitle.likeness;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was concluded of accounts that can be told apart only by what is learnt of them when they are evaluated. Safe to
 * share between threads.
 *
 * @param <T> what is concluded
 */
public final class Lookalikes<T> {

    private final Tree<T> tree = new Tree<>();
    private final Shelf shelf;
    private final Space space;

    /**
     * Nothing yet.
     *
     * @param shelf where it is kept
     * @param space that it takes
     */
    public Lookalikes(Shelf shelf, Space space) {
        this.shelf = shelf;
        this.space = space;
    }

    /** The space that is taken by what was concluded, and by what is made of that. */
    public Space space() {
        return space;
    }

    /** What was concluded of an account that cannot be told from this one at that instant; empty if of none yet. */
    public Optional<T> known(Facts facts, Instant at) {
        return tree.find(facts, at);
    }

    /** Keeps what was concluded of an account. */
    public void keep(Facts facts, Instant at, Testimony testimony, T concluded) {
        List<Observation> learnt =
                testimony.handOver().stream().map(shelf::same).toList();
        if (tree.keep(facts, at, learnt, concluded)) {
            space.take();
        }
    }
}
