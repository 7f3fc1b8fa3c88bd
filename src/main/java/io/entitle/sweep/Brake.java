package io.entitle.sweep;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run may do before it is stopped, with nothing of it holding. Immutable.
 *
 * @param maxLosses from how many accounts something may be taken
 * @param maxShare from which share of the accounts, from 0 to 1
 * @param maxQuarantined which share of the accounts may be in quarantine, from 0 to 1
 */
public record Brake(Optional<Long> maxLosses, Optional<BigDecimal> maxShare, BigDecimal maxQuarantined) {

    /**
     * Why a run must stop, in a sentence; empty while it may go on.
     *
     * @param accounts how many there are, or at most are where that is not known yet
     */
    Optional<String> broken(Tally tally, long accounts) {
        return Stream.of(
                        maxLosses
                                .filter(most -> tally.worse() > most)
                                .map(most -> "something would be taken from " + counted(tally.worse()) + ", at most "
                                        + most + " may lose"),
                        maxShare.filter(most -> isBeyond(tally.worse(), most, accounts))
                                .map(most -> "something would be taken from " + counted(tally.worse())
                                        + ", at most a share of " + most.toPlainString() + " may lose"),
                        Optional.of(maxQuarantined)
                                .filter(most -> isBeyond(tally.quarantined(), most, accounts))
                                .map(most ->
                                        counted(tally.quarantined()) + " would be in quarantine, at most a share of "
                                                + most.toPlainString() + " may be"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isBeyond(long found, BigDecimal share, long accounts) {
        return BigDecimal.valueOf(found).compareTo(share.multiply(BigDecimal.valueOf(accounts))) > 0;
    }

    private static String counted(long accounts) {
        return accounts == 1 ? "1 account" : accounts + " accounts";
    }
}
