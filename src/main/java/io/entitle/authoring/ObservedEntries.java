package io.entitle.authoring;

import io.entitle.fact.Product;
import java.util.Map;
import java.util.TreeMap;

/** Entries of a catalogue in the words of case files. */
final class ObservedEntries {

    private ObservedEntries() {}

    static Observed of(Product.Plan plan) {
        Map<String, String> members = Map.of(
                "en", plan.en(),
                "zh", plan.zh(),
                "rank", String.valueOf(plan.rank()),
                "monthlyFee", Observed.number(plan.monthlyFee()),
                "onSale", String.valueOf(plan.onSale()));
        return new Observed(new TreeMap<>(members), Observed.SILENCE);
    }

    static Observed of(Product.Feature feature) {
        Map<String, String> members = Map.of(
                "en", feature.en(),
                "zh", feature.zh(),
                "unit", feature.unit(),
                "unitZh", feature.unitZh(),
                "divisible", String.valueOf(feature.divisible()),
                "measuredByProjects", String.valueOf(feature.measuredByProjects()));
        return new Observed(new TreeMap<>(members), Observed.SILENCE);
    }
}
