package io.entitle.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was concluded, looked at feature by feature. Safe to share between threads. */
final class Views {

    private final Conclusions conclusions;
    private final Parts parts;
    private final Map<String, View> byFeature = new ConcurrentHashMap<>();

    Views(Conclusions conclusions, RuleIndex index) {
        this.conclusions = conclusions;
        this.parts = new Parts(index, conclusions.supporters());
    }

    Conclusions conclusions() {
        return conclusions;
    }

    Parts parts() {
        return parts;
    }

    View of(String feature) {
        View known = byFeature.get(feature);
        return known == null ? byFeature.computeIfAbsent(feature, key -> View.of(key, conclusions)) : known;
    }
}
