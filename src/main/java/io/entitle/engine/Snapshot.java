package io.entitle.engine;

import io.entitle.decision.AccountEntitlements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every feature of an account at one instant, without what comes after, which costs many times as much. Immutable.
 *
 * @param rivals plans in force of one rank that no higher one is above, sorted; several of them are a contradiction, as
 *     nothing says which of them applies
 * @param horizon the first instant at which any answer may become another one, the facts unchanged; empty if never
 */
public record Snapshot(AccountEntitlements answers, List<String> rivals, Optional<Instant> horizon) {

    public Snapshot {
        rivals = List.copyOf(rivals);
    }
}
