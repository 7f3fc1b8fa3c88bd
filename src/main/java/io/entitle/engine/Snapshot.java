package io.entitle.engine;

import io.entitle.decision.AccountEntitlements;
import java.util.List;

/**
 * Every feature of an account at one instant, without what comes after, which costs many times as much. Immutable.
 *
 * @param rivals plans in force of one rank that no higher one is above, sorted; several of them are a contradiction, as
 *     nothing says which of them applies
 */
public record Snapshot(AccountEntitlements answers, List<String> rivals) {

    public Snapshot {
        rivals = List.copyOf(rivals);
    }
}
