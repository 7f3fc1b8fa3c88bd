package io.entitle.engine;

import io.entitle.decision.Allowance;
import java.math.BigDecimal;
import java.util.Optional;

/** Compares how much two answers give. */
final class Limits {

    private Limits() {}

    /** Negative if the first gives less; nothing counted and unlimited give the same, which is more than any limit. */
    static int compare(Optional<Allowance> one, Optional<Allowance> other) {
        Optional<BigDecimal> limit = one.flatMap(Allowance::limit);
        Optional<BigDecimal> otherLimit = other.flatMap(Allowance::limit);
        if (limit.isEmpty() || otherLimit.isEmpty()) {
            return Boolean.compare(limit.isEmpty(), otherLimit.isEmpty());
        }
        return limit.get().compareTo(otherLimit.get());
    }
}
