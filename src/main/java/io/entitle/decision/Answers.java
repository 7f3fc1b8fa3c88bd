package io.entitle.decision;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is answered about every feature of a product, sorted by key. Immutable; equal to any that says the same. */
public final class Answers {

    private final SortedMap<String, FeatureAnswer> byFeature;
    private final Set<Reason> reasons;
    private final int hash;

    public Answers(Map<String, FeatureAnswer> byFeature) {
        this.byFeature = Collections.unmodifiableSortedMap(new TreeMap<>(byFeature));
        this.reasons = byFeature.values().stream().map(FeatureAnswer::reason).collect(Collectors.toUnmodifiableSet());
        this.hash = this.byFeature.hashCode();
    }

    public SortedMap<String, FeatureAnswer> byFeature() {
        return byFeature;
    }

    /** Every reason that there is for any of them. */
    public Set<Reason> reasons() {
        return reasons;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Answers answers && byFeature.equals(answers.byFeature));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return byFeature.toString();
    }
}
