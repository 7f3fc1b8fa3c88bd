package io.entitle.verification;

import io.entitle.states.Combined;
import java.util.Comparator;
import java.util.List;

/**
 * What two books answer differently about one product. Immutable.
 *
 * @param states how many accounts were derived from both
 * @param unasked how many of them hold something that one of the books does not know
 * @param changes losses first
 */
public record Compared(String product, int states, int unasked, List<Combined> combined, List<Change> changes) {

    public Compared {
        combined = List.copyOf(combined);
        changes = changes.stream()
                .sorted(Comparator.comparing(Change::effect).thenComparing(change -> -change.states()))
                .toList();
    }

    /** The account that shows a change of this product. */
    public FactsFile file(Change change) {
        return FactsFile.of(product + "-change-" + (changes.indexOf(change) + 1), List.of(change.account()));
    }
}
