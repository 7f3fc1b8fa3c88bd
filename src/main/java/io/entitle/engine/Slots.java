package io.entitle.engine;

import org.jspecify.annotations.Nullable;

/**
 * One value for each place, as far as there is one. Read without a lock, as values are immutable or guard themselves: a
 * thread that does not see yet what another one has kept finds it anew and is given that one.
 */
final class Slots<V> {

    private final int count;
    private @Nullable Object @Nullable [] values;

    Slots(int count) {
        this.count = count;
    }

    @Nullable
    @SuppressWarnings("unchecked") // Only values are kept.
    V at(int place) {
        Object[] all = values;
        return all == null ? null : (V) all[place];
    }

    /** Keeps a value where there is none; answers the one that is kept. */
    synchronized V keep(int place, V value) {
        V known = at(place);
        if (known != null) {
            return known;
        }
        Object[] all = values == null ? new Object[count] : values;
        all[place] = value;
        values = all;
        return value;
    }
}
