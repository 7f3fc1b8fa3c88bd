package io.entitle.verification;

import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing wrong with the answers about one account.
 *
 * @param feature empty text where it is about no feature
 * @param accounts the account and, where two are compared, the other one
 * @param rules those with a part in it
 */
record Violation(Kind kind, String feature, String text, List<Facts> accounts, List<RulePart> rules) {

    Violation {
        accounts = List.copyOf(accounts);
        rules = List.copyOf(rules);
    }

    /** Violations of one cause are told as one. */
    Cause cause() {
        return new Cause(kind, rules.stream().map(RulePart::name).collect(Collectors.toUnmodifiableSet()));
    }

    record Cause(Kind kind, Set<String> rules) {}
}
