package io.entitle.difference;

import io.entitle.states.Combined;
import io.entitle.states.FactsFile;
import java.util.Comparator;
import java.util.List;

/**
 * What two books answer otherwise about one product. Immutable.
 *
 * @param states how many accounts were derived from both; none where no rule was edited
 * @param unasked how many of them hold something that the older book does not know
 * @param changes the gravest first
 */
public record DerivedReport(
        String product, int states, int unasked, List<Combined> combined, List<DerivedChange> changes) {

    public DerivedReport {
        combined = List.copyOf(combined);
        changes = changes.stream()
                .sorted(Comparator.comparing(DerivedChange::kind).thenComparing(change -> -change.states()))
                .toList();
    }

    static DerivedReport unedited(String product) {
        return new DerivedReport(product, 0, 0, List.of(), List.of());
    }

    /** The account that shows a change of this product. */
    public FactsFile file(DerivedChange change) {
        return FactsFile.of(product + "-change-" + (changes.indexOf(change) + 1), List.of(change.account()));
    }
}
