package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.Expression;
import io.entitle.language.Reading;
import io.entitle.language.RuleMeaning;
import io.entitle.language.TextUse;
import io.entitle.language.WrittenNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plans and features that the rules of a product name in its catalogue.
 *
 * @param complete whether every file could be read, so that a key that is not here is in none
 */
record Keys(List<Plan> plans, List<Feature> features, boolean complete) {

    private static final String CATALOGUE = "Catalogue";

    /** What is larger is told elsewhere, and nothing is compared with it. */
    /** Mistakes whose hints show whole calls. */
    private static final Set<Code> SHOWN =
            Set.of(Code.UNKNOWN_FIELD, Code.WRONG_ARGUMENTS, Code.WRONG_TYPE, Code.MISPLACED_WORD, Code.SYNTAX);

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    Keys {
        plans = List.copyOf(plans);
        features = List.copyOf(features);
    }

    /** @param rank empty where no number is written */
    record Plan(String key, String rule, Place place, Optional<Integer> rank, boolean onSale) {}

    /** @param counted whether it is said what is counted of it */
    record Feature(String key, String rule, Place place, boolean counted) {}

    static Keys of(List<Reading> files) {
        List<RuleMeaning> rules =
                files.stream().flatMap(file -> file.rules().stream()).toList();
        boolean complete = files.stream()
                .noneMatch(file -> !file.file().findings().isEmpty()
                        && file.file().source().text().contains(CATALOGUE));
        return new Keys(
                rules.stream().flatMap(Keys::plans).toList(),
                rules.stream().flatMap(Keys::features).toList(),
                complete);
    }

    /** A hint that shows a call shows it with a plan and a feature of the product. */
    Finding filledIn(Finding finding) {
        boolean shown = SHOWN.contains(finding.code());
        String hint = shown
                ? filled(filled(finding.hint(), planKeys(), "plan", "to"), featureKeys(), "feature", "other")
                : finding.hint();
        return new Finding(finding.code(), finding.place(), finding.rule(), finding.text(), hint);
    }

    private static String filled(String hint, List<String> keys, String... words) {
        return keys.stream()
                .findFirst()
                .map(key -> List.of(words).stream()
                        .reduce(hint, (text, word) -> text.replace("\"" + word + "\"", "\"" + key + "\"")))
                .orElse(hint);
    }

    List<String> planKeys() {
        return plans.stream().map(Plan::key).distinct().toList();
    }

    List<String> featureKeys() {
        return features.stream().map(Feature::key).distinct().toList();
    }

    private static Stream<Expression.Text> named(RuleMeaning rule, String what) {
        return rule.texts().stream()
                .filter(use -> use.owner().equals(CATALOGUE)
                        && use.call().equals(what)
                        && use.role().equals("key"))
                .map(TextUse::text);
    }

    private static Stream<Plan> plans(RuleMeaning rule) {
        return named(rule, "plan")
                .flatMap(text -> handed(rule, text)
                        .map(path ->
                                new Plan(text.value(), rule.rule().name(), text.place(), rank(path), onSale(path))));
    }

    private static Stream<Feature> features(RuleMeaning rule) {
        return named(rule, "feature")
                .flatMap(text -> handed(rule, text)
                        .map(path ->
                                new Feature(text.value(), rule.rule().name(), text.place(), says(path, "countedIn"))));
    }

    /** The conclusion that a text stands in. */
    private static Stream<Expression.Path> handed(RuleMeaning rule, Expression.Text text) {
        return rule.rule().conclusions().stream()
                .filter(path -> path.steps().stream().anyMatch(step -> hands(step, text)));
    }

    private static boolean says(Expression.Path path, String word) {
        return path.steps().stream().anyMatch(step -> step.name().equals(word));
    }

    private static boolean hands(Expression.Step step, Expression.Text text) {
        return step.arguments().filter(arguments -> arguments.contains(text)).isPresent();
    }

    private static Optional<Integer> rank(Expression.Path path) {
        return path.steps().stream()
                .filter(step -> step.name().equals("rank"))
                .flatMap(step -> step.arguments().stream().flatMap(List::stream))
                .flatMap(number -> WrittenNumber.of(number).stream())
                .filter(rank -> rank.abs().compareTo(LARGEST) <= 0)
                .map(BigDecimal::intValue)
                .findFirst();
    }

    private static boolean onSale(Expression.Path path) {
        return !says(path, "notOnSale");
    }
}
