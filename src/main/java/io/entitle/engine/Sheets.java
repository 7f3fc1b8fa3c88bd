package io.entitle.engine;

import io.entitle.vocabulary.Sheet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The sheets of plans, once they are filled in; each is put in order when it is first looked at. Safe to share. */
final class Sheets {

    private final Map<String, Sheet> byPlan;
    private final Map<String, Map<String, Holding>> holdings = new ConcurrentHashMap<>();

    Sheets(Map<String, Sheet> byPlan) {
        this.byPlan = Map.copyOf(byPlan);
    }

    /** What a plan's sheet says of a feature. */
    Holding holding(String feature, String plan) {
        Map<String, Holding> ordered = holdings.get(plan);
        return (ordered == null ? ordered(plan) : ordered).getOrDefault(feature, Holding.NONE);
    }

    Iterable<Sheet> all() {
        return byPlan.values();
    }

    private Map<String, Holding> ordered(String plan) {
        return holdings.computeIfAbsent(
                plan,
                any -> Holding.of(
                        Objects.requireNonNull(byPlan.get(plan), "a sheet is asked for that was never laid out")));
    }
}
