package io.entitle.likeness;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Room for what is concluded of accounts, so much and no more however many accounts there are; and of all values in it
 * that are equal only one, as most of what is kept of accounts that rules tell apart is the same. Safe to share between
 * threads.
 */
public final class Shelf {

    /** More than ten million accounts of a price list make, in 100 MB. */
    private static final int PLACES = 50_000;

    private final Interner<Object> known = Interner.newWeakInterner();
    private final AtomicInteger taken = new AtomicInteger();
    private final int places;

    public Shelf() {
        this(PLACES);
    }

    Shelf(int places) {
        this.places = places;
    }

    /**
     * The one that is kept of all that are equal to it; for good only while somebody else keeps it.
     *
     * @param value immutable
     */
    @SuppressWarnings("unchecked") // What is equal to a record, or to an immutable list, can stand in its place.
    public <T> T same(T value) {
        return (T) known.intern(value);
    }

    void take() {
        taken.incrementAndGet();
    }

    boolean isFull() {
        return taken.get() >= places;
    }

    void clear() {
        taken.set(0);
    }
}
