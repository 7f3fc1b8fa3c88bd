package io.entitle.cli;

import io.entitle.decision.Allowance;
import io.entitle.fact.Product;
import java.util.Collection;

/** Words how much of something is used. */
record Allowances(Words words, Collection<Product> products) {

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
        return words.language() == Language.ZH ? inChinese(unit) : unit;
    }

    private String inChinese(String unit) {
        return products.stream()
                .flatMap(product -> product.features().values().stream())
                .filter(feature -> feature.unit().equals(unit))
                .findFirst()
                .map(Product.Feature::unitZh)
                .orElse(unit);
    }
}
