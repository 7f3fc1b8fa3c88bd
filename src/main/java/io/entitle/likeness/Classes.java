package io.entitle.likeness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entitle.fact.Facts;
import io.entitle.fact.Usage;
import java.util.Collections;
import java.util.Set;

/**
 * What was concluded of accounts so far, by all that rules can tell of them. Bounded, however many accounts there are: of
 * what is asked for the least all conclusions are forgotten together. Safe to share between threads.
 *
 * @param <T> what is concluded
 */
public final class Classes<T> {

    /**
     * Ten million accounts of a product make 39,000 cases, and the more accounts the more. With half of them kept an account
     * costs a fifth more than with all, however many there are.
     */
    private static final int CONCLUSIONS = 20_000;

    private final Numbers numbers;
    private final Shelf shelf;
    private final Cache<Likeness, Lookalikes<T>> known;

    public Classes(Numbers numbers, Shelf shelf) {
        this(numbers, shelf, CONCLUSIONS);
    }

    /** @param conclusions that are kept at most; one likeness counts as one more */
    Classes(Numbers numbers, Shelf shelf, int conclusions) {
        this.numbers = numbers;
        this.shelf = shelf;
        this.known = Caffeine.newBuilder()
                .maximumWeight(conclusions)
                .weigher((Likeness likeness, Lookalikes<T> alike) ->
                        1 + alike.space().taken())
                .executor(Runnable::run)
                .build();
    }

    /** Whether what follows from rules holds for all that are alike: none of those that fired is one account's own. */
    public boolean common(Set<String> fired) {
        return Collections.disjoint(fired, numbers.personal());
    }

    /**
     * The accounts that rules cannot tell from one, but for what they learn when they fire.
     *
     * @param used how much of a feature is used
     */
    public Lookalikes<T> like(Facts facts, Usage used) {
        return known.get(new Likeness(facts, used, numbers), this::nothingOf);
    }

    private Lookalikes<T> nothingOf(Likeness likeness) {
        return new Lookalikes<>(shelf, new Space(() -> weighAnew(likeness)));
    }

    private void weighAnew(Likeness likeness) {
        known.asMap().computeIfPresent(likeness, (same, alike) -> alike);
    }
}
