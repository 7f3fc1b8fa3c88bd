package io.entitle.difference;

import io.entitle.decision.Impact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change of rules means for the accounts of a file. Immutable.
 *
 * @param before digest of the old rules
 * @param after digest of the new rules
 * @param refused documents with problems; they are part of no other number
 * @param accounts all others
 * @param unasked of those, by product, the ones that no rule was edited for
 * @param undecided accounts of which something could not be decided by the old rules
 * @param changed accounts of which anything is answered otherwise
 * @param worse accounts that lose something, pay more or cannot be decided any more
 * @param total by kind, over everything
 * @param features by product, feature and plan
 * @param rules by product and rule; a change that several rules cause counts for each
 */
public record DifferenceReport(
        String before,
        String after,
        long refused,
        long accounts,
        SortedMap<String, Long> unasked,
        long undecided,
        long changed,
        long worse,
        Group total,
        List<Group> features,
        List<Group> rules) {

    private static final int DECIMALS = 6;

    public DifferenceReport {
        unasked = Collections.unmodifiableSortedMap(new TreeMap<>(unasked));
        features = List.copyOf(features);
        rules = List.copyOf(rules);
    }

    public Count count(Impact kind) {
        return total.kinds().getOrDefault(kind, Count.NONE);
    }

    /** The share of accounts that are worse off, from 0 to 1, to 6 decimals, rounded up. */
    public BigDecimal shareWorse() {
        return accounts == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(worse).divide(BigDecimal.valueOf(accounts), DECIMALS, RoundingMode.UP);
    }
}
