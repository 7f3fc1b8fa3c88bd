package io.entitle.vocabulary;

import io.entitle.fact.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Where the rules of a product say which plans and features there are. Present only while a rule book is loaded, so
 * rules that match it say what holds for every account at every instant.
 */
public final class Catalogue {

    private final List<PlanEntry> plans = new ArrayList<>();
    private final List<FeatureEntry> features = new ArrayList<>();

    /** Names a plan, in English and Chinese. */
    public PlanEntry plan(String key, String en, String zh) {
        PlanEntry entry = new PlanEntry(key, en, zh);
        plans.add(entry);
        return entry;
    }

    /** Names a feature, in English and Chinese. */
    public FeatureEntry feature(String key, String en, String zh) {
        FeatureEntry entry = new FeatureEntry(key, en, zh);
        features.add(entry);
        return entry;
    }

    /** What was said, as an immutable record. A key named twice is an error. */
    public Product of(String product) {
        TreeMap<String, Product.Plan> byPlan = new TreeMap<>();
        plans.forEach(entry -> once("plan", byPlan.put(entry.plan().key(), entry.plan())));
        TreeMap<String, Product.Feature> byFeature = new TreeMap<>();
        features.forEach(entry -> once("feature", byFeature.put(entry.feature().key(), entry.feature())));
        return new Product(product, byPlan, byFeature);
    }

    private static void once(String what, @org.jspecify.annotations.Nullable Object before) {
        if (before != null) {
            throw new IllegalStateException("the catalogue names a " + what + " twice: " + before);
        }
    }
}
