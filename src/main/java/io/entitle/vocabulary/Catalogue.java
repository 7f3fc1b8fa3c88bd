package io.entitle.vocabulary;

import io.entitle.fact.Product;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the rules of a product say which plans and features there are. Present only while a rule book is loaded, so
 * rules that match it say what holds for every account at every instant.
 */
public final class Catalogue {

    private final SortedMap<String, PlanEntry> plans = new TreeMap<>();
    private final SortedMap<String, FeatureEntry> features = new TreeMap<>();
    private boolean renewing;

    /** A subscription renews itself unless its facts say that it does not. */
    @Conclusion
    public void renewsByDefault() {
        renewing = true;
    }

    /** Names a plan, in English and Chinese. A key can be named once. */
    @Conclusion
    public PlanEntry plan(String key, String en, String zh) {
        return once("plan", key, new PlanEntry(key, en, zh), plans);
    }

    /** Names a feature, in English and Chinese. A key can be named once. */
    @Conclusion
    public FeatureEntry feature(String key, String en, String zh) {
        return once("feature", key, new FeatureEntry(key, en, zh), features);
    }

    /** What was said, as an immutable record. */
    @EngineOnly
    public Product of(String product) {
        SortedMap<String, Product.Plan> byPlan = new TreeMap<>();
        plans.forEach((key, entry) -> byPlan.put(key, entry.plan()));
        SortedMap<String, Product.Feature> byFeature = new TreeMap<>();
        features.forEach((key, entry) -> byFeature.put(key, entry.feature()));
        return new Product(product, byPlan, byFeature, renewing);
    }

    private static <T> T once(String what, String key, T entry, SortedMap<String, T> entries) {
        if (entries.putIfAbsent(key, entry) != null) {
            throw new IllegalArgumentException("the catalogue names the " + what + " `" + key + "` twice");
        }
        return entry;
    }
}
