package io.entitle.likeness;

import java.util.concurrent.atomic.AtomicInteger;

/** How many conclusions are kept of the accounts of one likeness. Safe to share between threads. */
public final class Space {

    private final AtomicInteger taken = new AtomicInteger();
    private final Runnable whenTaken;

    /** @param whenTaken told each time that one more is kept */
    Space(Runnable whenTaken) {
        this.whenTaken = whenTaken;
    }

    /** That of conclusions which nobody keeps for long. */
    public Space() {
        this(() -> {});
    }

    void take() {
        taken.incrementAndGet();
        whenTaken.run();
    }

    int taken() {
        return taken.get();
    }
}
