package io.entitle.difference;

import io.entitle.decision.Impact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found for one feature on one plan, or for one rule. Immutable.
 *
 * @param name the feature's key or the rule's name
 * @param plan the plan by the old rules; of a rule what became of it: {@code added}, {@code removed}, {@code changed}
 * @param kinds those that were found, the gravest first
 * @param belowUse accounts of which a limit fell below their present use
 */
public record Group(String product, String name, String plan, SortedMap<Impact, Count> kinds, Count belowUse) {

    public Group {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }
}
