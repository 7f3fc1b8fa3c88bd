package io.entitle.cli;

import io.entitle.decision.Allowance;
import io.entitle.fact.Product;
import java.util.Collection;
import java.util.List;

/** Words how much of something is used. */
record Allowances(Words words, List<Product.Feature> features) {

    static Allowances of(Words words, Collection<Product> products) {
        return new Allowances(
                words,
                products.stream()
                        .flatMap(product -> product.features().values().stream())
                        .toList());
    }

    /** {@code 4,200 / 5,000 points a day}. */
    String use(Allowance allowance) {
        String limit = allowance.limit().map(words::number).orElseGet(() -> words.say("unlimited"));
        String period = allowance
                .period()
                .map(span -> words.say("period." + span.word()))
                .orElse("");
        return words.say("use", words.number(allowance.used()), limit, unit(allowance.unit()), period)
                .strip();
    }

    /** Answers name units in English; what a unit is called in Chinese, the catalogue knows. */
    private String unit(String unit) {
        return language(
                unit,
                features.stream().filter(feature -> feature.unit().equals(unit)).toList());
    }

    private String language(String unit, List<Product.Feature> counted) {
        return words.language() == Language.ZH && !counted.isEmpty()
                ? counted.get(0).unitZh()
                : unit;
    }
}
