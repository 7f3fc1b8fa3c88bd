package io.entitle.difference;

import io.entitle.decision.Impact;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One answer about one account that the new rules give otherwise. Immutable.
 *
 * @param feature the key asked about, or {@link #BILL}
 * @param belowUse whether a limit fell below what the account uses now
 * @param causes the names of the edited rules behind it, sorted
 */
public record Change(
        String account,
        String product,
        OffsetDateTime at,
        String feature,
        Impact kind,
        Answered before,
        Answered after,
        boolean belowUse,
        List<String> causes) {

    /** Stands where a feature's key would; no key has brackets. */
    public static final String BILL = "(bill)";

    public Change {
        causes = List.copyOf(causes);
    }

    /** The plan that the account is on by the old rules; by the new ones where those could not say. */
    public String plan() {
        return before.plan().or(after::plan).orElse("");
    }
}
