package io.entitle.decision;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is answered about every feature of a product, sorted by key. Immutable; equal to any that says the same. */
public final class Answers {

    private final SortedMap<String, FeatureAnswer> byFeature;
    private final int hash;

    public Answers(Map<String, FeatureAnswer> byFeature) {
        this.byFeature = Collections.unmodifiableSortedMap(new TreeMap<>(byFeature));
        this.hash = this.byFeature.hashCode();
    }

    public SortedMap<String, FeatureAnswer> byFeature() {
        return byFeature;
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
