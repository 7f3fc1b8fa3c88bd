package io.entitle.cli;

import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.fact.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the catalogues call plans and features, in the reader's language: keys are for programs. */
record CatalogueNames(Words words, Map<String, Product> products) {

    /** A plan of a product; a key that its catalogue lacks is told as it is. */
    String plan(String product, String key) {
        return Optional.ofNullable(products.get(product))
                .flatMap(known -> Optional.ofNullable(known.plans().get(key)))
                .map(plan -> words.language() == Language.ZH ? plan.zh() : plan.en())
                .orElse(key);
    }

    /** Features of a product, one after the other. */
    String features(String product, List<String> keys) {
        return keys.stream().map(key -> feature(product, key)).collect(Collectors.joining(words.say("list")));
    }

    /** Present use that is over its limit, one after the other. */
    String over(String product, List<OverLimit> over) {
        return over.stream()
                .map(one -> feature(product, one.key()) + " " + words.number(one.used()) + " / "
                        + words.number(one.limit()))
                .collect(Collectors.joining(words.say("list")));
    }

    private String feature(String product, String key) {
        return Optional.ofNullable(products.get(product))
                .flatMap(known -> Optional.ofNullable(known.features().get(key)))
                .map(feature -> words.language() == Language.ZH ? feature.zh() : feature.en())
                .orElse(key);
    }
}
