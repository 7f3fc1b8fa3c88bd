package io.entitle.likeness;

import com.github.benmanes.caffeine.cache.Interner;

/**
 * Where conclusions are kept: of all values in them that are equal only one, as most of what is kept of accounts that rules
 * tell apart is the same. Safe to share between threads.
 */
public final class Shelf {

    private final Interner<Object> known = Interner.newWeakInterner();

    /**
     * The one that is kept of all that are equal to it; for good only while somebody else keeps it.
     *
     * @param value immutable
     */
    @SuppressWarnings("unchecked") // What is equal to a record, or to an immutable list, can stand in its place.
    public <T> T same(T value) {
        return (T) known.intern(value);
    }
}
