package io.entitle.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What became another answer in a run, and why. Immutable.
 *
 * @param cells by kind and cause, the most frequent first
 * @param features by kind and what it is about, the most frequent first
 * @param rules those behind the changes, each with the changes that it is behind, the most frequent first
 * @param belowUse limits lowered below what is used, by feature
 * @param examples some of the changes, where accounts are named; else none
 */
public record Changes(
        List<Cell> cells,
        List<FeatureChange> features,
        List<RuleShare> rules,
        List<BelowUse> belowUse,
        List<Example> examples) {

    private static final Set<String> LOSSES = Set.of("lost", "limit-lowered", "now-billed");

    public Changes {
        cells = List.copyOf(cells);
        features = List.copyOf(features);
        rules = List.copyOf(rules);
        belowUse = List.copyOf(belowUse);
        examples = List.copyOf(examples);
    }

    /** So many changes to features, those that take something first: they are what a brake stops for. */
    public List<FeatureChange> foremost(int most) {
        return features.stream()
                .sorted(Comparator.comparing((FeatureChange change) -> !LOSSES.contains(change.kind())))
                .limit(most)
                .toList();
    }

    /** Changes of a kind for a cause, and the accounts that they happened to. */
    public record Cell(String kind, String cause, long changes, long accounts) {}

    /**
     * Changes of a kind to one thing.
     *
     * @param feature a feature, a condition or a piece of advice
     */
    public record FeatureChange(String kind, String feature, long changes) {}

    /** A rule and the changes that it is behind. */
    public record RuleShare(String rule, long changes) {}

    /**
     * Accounts that use more of a feature than they now may.
     *
     * @param listed a few of the accounts, where accounts are named; else none
     */
    public record BelowUse(String feature, long accounts, List<String> listed) {

        public BelowUse {
            listed = List.copyOf(listed);
        }
    }

    /** One change of one account. */
    public record Example(
            String account,
            String kind,
            String cause,
            Optional<String> feature,
            Optional<JsonNode> before,
            Optional<JsonNode> after,
            List<String> rules) {

        public Example {
            rules = List.copyOf(rules);
        }
    }
}
