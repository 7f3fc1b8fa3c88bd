package io.entitle.difference;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How one account shows a change. Immutable.
 *
 * @param features the keys concerned, or what stands where a feature's key would
 * @param about what was asked, for people; empty text for a right
 * @param before what the older book says, with the account's own amounts
 * @param after what the newer one says
 */
record Evidence(SortedSet<String> features, String about, String before, String after) {

    Evidence {
        features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
    }

    static Evidence of(String feature, String about, String before, String after) {
        return new Evidence(new TreeSet<>(Set.of(feature)), about, before, after);
    }

    /** The same text, of more features. */
    Evidence and(Evidence more) {
        SortedSet<String> all = new TreeSet<>(features);
        all.addAll(more.features);
        return new Evidence(all, about, before, after);
    }
}
