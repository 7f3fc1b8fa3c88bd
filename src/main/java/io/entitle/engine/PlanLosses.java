package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the sheet of one plan holds that the sheet of another one does not. */
record PlanLosses(Product product, Sheets sheets) {

    /** The features that are lost, sorted by key. */
    List<Product.Feature> between(String held, String offered) {
        return product.features().values().stream()
                .filter(feature -> isLive(feature, held) && !isLive(feature, offered))
                .toList();
    }

    /** The same as a sentence that stands behind another one; empty words where nothing is lost. */
    static Message told(List<Product.Feature> lost) {
        return lost.isEmpty()
                ? new Message("", "")
                : Phrases.say(
                        "offer.lost",
                        new Message(names(lost, Product.Feature::en, ", "), names(lost, Product.Feature::zh, "、")));
    }

    private static String names(List<Product.Feature> lost, Function<Product.Feature, String> name, String between) {
        return lost.stream().map(name).collect(Collectors.joining(between));
    }

    private boolean isLive(Product.Feature feature, String plan) {
        Optional<Grant> grant = sheets.holding(feature.key(), plan).grant();
        return grant.filter(Grant::isLive).isPresent();
    }
}
