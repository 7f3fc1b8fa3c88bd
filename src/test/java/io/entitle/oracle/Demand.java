package io.entitle.oracle;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much is used and how much more is asked for.
 *
 * @param extra what may be used beside the plan's own limit (resource packs)
 * @param amount empty for "any more at all" of what is divisible
 */
record Demand(BigDecimal used, BigDecimal extra, Optional<BigDecimal> amount) {

    boolean exceeds(BigDecimal bound) {
        BigDecimal left = left(bound);
        return amount.map(asked -> left.compareTo(asked) < 0).orElse(left.signum() <= 0);
    }

    BigDecimal left(BigDecimal bound) {
        return bound.subtract(used).max(BigDecimal.ZERO).add(extra);
    }
}
