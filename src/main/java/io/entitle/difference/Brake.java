package io.entitle.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much harm a change of rules may do. An account that loses something, pays more or cannot be decided any more is one
 * that is worse off. Immutable.
 *
 * @param maxLosses how many accounts may be worse off
 * @param maxShare which share of the accounts may be, from 0 to 1
 * @param belowUse whether no limit may fall below what an account uses
 */
public record Brake(Optional<Long> maxLosses, Optional<BigDecimal> maxShare, boolean belowUse) {

    /** What is beyond what may be, a sentence each; empty where nothing is. */
    public List<String> broken(DifferenceReport report) {
        List<String> broken = new ArrayList<>();
        maxLosses
                .filter(most -> report.worse() > most)
                .ifPresent(most ->
                        broken.add("%d accounts are worse off, at most %d may be".formatted(report.worse(), most)));
        maxShare.filter(most -> isBeyond(most, report))
                .ifPresent(most -> broken.add("%d of %d accounts are worse off, at most a share of %s may be"
                        .formatted(report.worse(), report.accounts(), most.toPlainString())));
        long below = report.total().belowUse().accounts();
        if (belowUse && below > 0) {
            broken.add("%d accounts use more than a lowered limit".formatted(below));
        }
        return broken;
    }

    private static boolean isBeyond(BigDecimal most, DifferenceReport report) {
        return BigDecimal.valueOf(report.worse()).compareTo(most.multiply(BigDecimal.valueOf(report.accounts()))) > 0;
    }
}
