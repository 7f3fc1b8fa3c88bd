package io.entitle;

import io.entitle.fact.Facts;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which facts were found in order of late, so that facts that are asked about again are not checked again. Knows
 * them by identity, as to compare them would take longer than to check them, and keeps none of them alive. Thread-safe.
 */
final class CheckedFacts {

    private static final int SLOTS = 1 << 12;

    private final AtomicReferenceArray<@Nullable WeakReference<Facts>> slots = new AtomicReferenceArray<>(SLOTS);

    boolean contains(Facts facts) {
        WeakReference<Facts> kept = slots.get(slot(facts));
        return kept != null && kept.refersTo(facts);
    }

    /** In place of others, where they have the same slot. */
    void add(Facts facts) {
        slots.set(slot(facts), new WeakReference<>(facts));
    }

    private static int slot(Facts facts) {
        int hash = System.identityHashCode(facts);
        return (hash ^ hash >>> 12) & SLOTS - 1;
    }
}
