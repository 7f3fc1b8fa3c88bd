package io.entitle.decision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is determined about a feature for an account at an instant, the same for all amounts that are answered alike.
 * Immutable.
 *
 * @param at the instant of the question, on the account's calendar
 * @param plan the plan whose rights apply; empty where the rules could not say
 * @param allowance present where the entitlement is counted
 * @param level what kind of it, where an entitlement comes in kinds (support)
 * @param rules every rule that had a part in the answer, the losing ones marked, sorted by effect, file and line
 * @param ruleset digest of the rule files that answered
 */
public record Determination(
        String account,
        String product,
        String feature,
        OffsetDateTime at,
        Outcome outcome,
        Reason reason,
        Optional<String> plan,
        Optional<Allowance> allowance,
        Optional<Message> level,
        List<RulePart> rules,
        String ruleset)
        implements Entitlement {

    public Determination {
        rules = List.copyOf(rules);
    }
}
