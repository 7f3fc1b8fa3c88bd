package io.entitle.decision;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the rules say of an account at an instant without being asked anything in particular. Immutable.
 *
 * @param plan the plan whose rights apply; empty where the rules could not say
 * @param used by feature, where anything of it is used
 * @param advice the most pressing first
 * @param validUntil the first instant at which any of it may be otherwise, the facts unchanged; empty if there is none
 */
public record Survey(
        Optional<String> plan,
        Answers answers,
        SortedMap<String, Use> used,
        List<Advice> advice,
        Optional<Instant> validUntil) {

    public Survey {
        used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
        advice = List.copyOf(advice);
    }
}
