package io.entitle.likeness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was concluded of accounts so far, by all that rules can tell of them. Bounded: what was not asked for of late is
 * forgotten, and everything where the shelf is full. Safe to share between threads.
 *
 * @param <T> what is concluded
 */
public final class Classes<T> {

    /** So many likenesses of accounts are kept; a price list makes some hundreds. */
    private static final int LIKENESSES = 10_000;

    private final Supplier<Numbers> numbers;
    private final Shelf shelf;
    private final Cache<Likeness, Lookalikes<T>> known =
            Caffeine.newBuilder().maximumSize(LIKENESSES).build();

    /** @param numbers asked when they are needed */
    public Classes(Supplier<Numbers> numbers, Shelf shelf) {
        this.shelf = shelf;
        this.numbers = numbers;
    }

    /** Whether what follows from rules holds for all that are alike: none of those that fired is one account's own. */
    public boolean common(Set<String> fired) {
        return Collections.disjoint(fired, numbers.get().personal());
    }

    /**
     * The accounts that rules cannot tell from one, but for what they learn when they fire.
     *
     * @param used how much of a feature is used
     */
    public Lookalikes<T> like(Facts facts, Function<String, BigDecimal> used) {
        if (shelf.isFull()) {
            known.invalidateAll();
            shelf.clear();
        }
        Likeness likeness = new Likeness(facts, used, numbers.get());
        return known.get(likeness, any -> new Lookalikes<>(shelf));
    }
}
