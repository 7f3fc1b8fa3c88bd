package io.entitle.engine;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One evaluation: what the rules were told, and which of them fired. Immutable.
 *
 * @param told every fact, told of the account or by another rule, in the order in which they were told
 * @param fired how many times each rule fired; a rule that did not is not among them
 * @param resting rules that can have no part in what was asked, and so did not fire whatever they matched
 */
public record Run(List<Object> told, SortedMap<String, Integer> fired, Set<String> resting) {

    public Run {
        told = List.copyOf(told);
        resting = Set.copyOf(resting);
        fired = Collections.unmodifiableSortedMap(new TreeMap<>(fired));
    }
}
