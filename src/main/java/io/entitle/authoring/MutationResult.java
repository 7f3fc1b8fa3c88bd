package io.entitle.authoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What became of the mutants. Immutable.
 *
 * @param tried how many there were
 * @param survivors those that no case noticed, in the order of files and places
 */
public record MutationResult(int tried, List<Mutation> survivors) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MutationResult {
        survivors = List.copyOf(survivors);
    }

    /** The share of mutants that some case noticed, in per cent, rounded down to tenths; all, where there were none. */
    public BigDecimal score() {
        return tried == 0
                ? HUNDRED
                : HUNDRED.multiply(BigDecimal.valueOf(tried - (long) survivors.size()))
                        .divide(BigDecimal.valueOf(tried), 1, RoundingMode.DOWN);
    }
}
