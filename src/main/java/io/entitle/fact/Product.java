package io.entitle.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product's catalogue, as its own rules state it: which plans and features there are and what they are called.
 * Immutable.
 *
 * @param key the folder of its rules
 * @param renewsByDefault whether a subscription whose facts do not say so renews itself
 */
public record Product(
        String key, SortedMap<String, Plan> plans, SortedMap<String, Feature> features, boolean renewsByDefault) {

    public Product {
        plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /** A product whose subscriptions do not renew themselves unless they say so. */
    public Product(String key, SortedMap<String, Plan> plans, SortedMap<String, Feature> features) {
        this(key, plans, features, false);
    }

    /** Whether fractions of a feature's unit count; of a feature that is none of them, whatever is asked is answered. */
    public boolean isDivisible(String feature) {
        Feature known = features.get(feature);
        return known == null || known.divisible();
    }

    /** The plans, the lowest first. */
    public List<Plan> ladder() {
        return plans.values().stream()
                .sorted(Comparator.comparingInt(Plan::rank).thenComparing(Plan::key))
                .toList();
    }

    /**
     * A plan of the catalogue.
     *
     * @param rank its place in the order of upgrades; higher is more
     * @param monthlyFee list price of a month, in the product's currency
     * @param onSale whether it can still be subscribed
     * @param forATerm whether it is bought for a number of months, so that every subscription to it has an end
     */
    public record Plan(
            String key, String en, String zh, int rank, BigDecimal monthlyFee, boolean onSale, boolean forATerm) {

        /** A plan that goes on until it is ended. */
        public Plan(String key, String en, String zh, int rank, BigDecimal monthlyFee, boolean onSale) {
            this(key, en, zh, rank, monthlyFee, onSale, false);
        }
    }

    /**
     * Something an account may do or have.
     *
     * @param unit what is counted, in English; empty for what is only had or not had
     * @param oneUnit the same of a single one
     * @param divisible whether fractions of the unit count (gigabytes do, users do not)
     * @param measuredByProjects whether its use is the sum of the projects' peaks where the document names no use
     */
    public record Feature(
            String key,
            String en,
            String zh,
            String unit,
            String oneUnit,
            String unitZh,
            boolean divisible,
            boolean measuredByProjects) {

        /** What is counted in units that are written alike of one and of many. */
        public Feature(
                String key,
                String en,
                String zh,
                String unit,
                String unitZh,
                boolean divisible,
                boolean measuredByProjects) {
            this(key, en, zh, unit, unit, unitZh, divisible, measuredByProjects);
        }

        /** The English word for so many of it. */
        public String unitOf(BigDecimal number) {
            return number.compareTo(BigDecimal.ONE) == 0 ? oneUnit : unit;
        }
    }
}
