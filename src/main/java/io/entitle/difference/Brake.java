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
        String worse = "worse off: " + report.worse() + " of " + counted(report.accounts());
        List<String> broken = new ArrayList<>();
        maxLosses
                .filter(most -> report.worse() > most)
                .ifPresent(most -> broken.add(worse + ", at most " + most + " may be"));
        maxShare.filter(most -> isBeyond(most, report))
                .ifPresent(most -> broken.add(worse + ", at most a share of " + most.toPlainString() + " may be"));
        long below = report.total().belowUse().accounts();
        if (belowUse && below > 0) {
            broken.add("a limit falls below the present use of " + counted(below));
        }
        return broken;
    }

    private static String counted(long accounts) {
        return accounts == 1 ? "1 account" : accounts + " accounts";
    }

    private static boolean isBeyond(BigDecimal most, DifferenceReport report) {
        return BigDecimal.valueOf(report.worse()).compareTo(most.multiply(BigDecimal.valueOf(report.accounts()))) > 0;
    }
}
