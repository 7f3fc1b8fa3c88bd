package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What plans would make of everything that an account uses now. */
final class PresentUse {

    private final Product product;
    private final Sheets sheets;
    private final Situation situation;

    PresentUse(Product product, Map<String, Sheet> sheets, Situation situation) {
        this.product = product;
        this.sheets = new Sheets(sheets);
        this.situation = situation;
    }

    /** Those of the plans that would hold it. */
    Set<String> fitting(List<String> plans) {
        Map<String, Product.Feature> features = product.features();
        Rooms rooms = new Rooms(
                plans.size(),
                features.values().stream()
                        .filter(Product.Feature::measuredByProjects)
                        .toList(),
                features.values().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Product.Feature::key,
                                feature -> plans.stream()
                                        .map(plan -> sheets.holding(feature.key(), plan)
                                                .gauge(feature))
                                        .toList())));
        situation.testimony().note(rooms);
        return rooms.holding(situation.facts()).stream().mapToObj(plans::get).collect(Collectors.toSet());
    }
}
