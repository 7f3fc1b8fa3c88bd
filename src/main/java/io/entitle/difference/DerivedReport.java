package io.entitle.difference;

import io.entitle.difference.DerivedQuestion.Subject;
import io.entitle.states.Combined;
import io.entitle.states.FactsFile;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two books answer otherwise about one product. Immutable.
 *
 * @param states how many accounts were derived from both; none where no rule was edited
 * @param unasked how many of them hold something that the older book does not know
 * @param asked how many questions of each kind were asked; none where no edited rule has a part in the answer
 * @param changes the gravest first
 */
public record DerivedReport(
        String product,
        int states,
        int unasked,
        List<Combined> combined,
        SortedMap<Subject, Long> asked,
        List<DerivedChange> changes) {

    public DerivedReport {
        combined = List.copyOf(combined);
        asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
        changes = changes.stream()
                .sorted(Comparator.comparing(DerivedChange::kind).thenComparing(change -> -change.states()))
                .toList();
    }

    static DerivedReport unedited(String product) {
        return new DerivedReport(product, 0, 0, List.of(), Collections.emptySortedMap(), List.of());
    }

    /** The account that shows a change of this product. */
    public FactsFile file(DerivedChange change) {
        return FactsFile.of(product + "-change-" + (changes.indexOf(change) + 1), List.of(change.account()));
    }
}
