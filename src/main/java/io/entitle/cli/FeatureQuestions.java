package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.RemediedDecision;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Features, and how much of each, that accounts are asked about. */
record FeatureQuestions(List<String> features, Optional<BigDecimal> amount) {

    List<RemediedDecision> ask(Entitlements entitlements, Facts facts, Instant at) {
        return features.stream()
                .map(feature -> entitlements.remedies(facts, feature, amount, at))
                .toList();
    }

    /** @throws UnusableInputException if the amount has a fraction and a feature asked about has none */
    void refuseFractions(List<Document> documents, Map<String, Product> products) {
        if (amount.filter(asked -> asked.scale() > 0).isEmpty()) {
            return;
        }
        List<String> refused = documents.stream()
                .flatMap(document -> document.content().facts().stream())
                .flatMap(facts -> whole(Optional.ofNullable(products.get(facts.product()))))
                .map(feature -> "--amount: expected a whole number, as `" + feature.key() + "` has no fractions")
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            throw new UnusableInputException(refused);
        }
    }

    private Stream<Product.Feature> whole(Optional<Product> product) {
        return product.stream()
                .flatMap(known -> features.stream()
                        .map(key -> Optional.ofNullable(known.features().get(key))))
                .flatMap(Optional::stream)
                .filter(feature -> !feature.divisible());
    }
}
