package io.entitle.sweep;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of an account; texts that say nothing are empty.
 *
 * @param mark tells the state of its facts from any other
 * @param answers the digest of its answers
 * @param used JSON: by feature what is used
 * @param conditions JSON: since when it is in what
 * @param advice JSON
 * @param nextChangeAt the first instant at which any of this may be otherwise; empty if there is none
 * @param problems JSON: why it is in quarantine; nothing is answered then
 * @param gone whether it is no longer among the facts
 */
record StoredResult(
        String account,
        String mark,
        String kind,
        String zone,
        String plan,
        String answers,
        String used,
        String conditions,
        String advice,
        Optional<Instant> nextChangeAt,
        String problems,
        boolean gone) {

    static StoredResult quarantined(String account, String mark, String problems, Optional<Instant> nextChangeAt) {
        return new StoredResult(account, mark, "", "", "", "", "", "", "", nextChangeAt, problems, false);
    }

    /** What is kept of one that is no longer there. */
    static StoredResult gone(String account) {
        return new StoredResult(account, "", "", "", "", "", "", "", "", Optional.empty(), "", true);
    }

    boolean isQuarantined() {
        return !problems.isEmpty();
    }

    boolean isDue(String markNow, Instant at) {
        return gone
                || !mark.equals(markNow)
                || nextChangeAt.filter(next -> !next.isAfter(at)).isPresent();
    }
}
