package io.entitle.decision;

import java.time.OffsetDateTime;
import java.util.List;

/** All advice for one account, the most pressing first. Immutable. */
public record AccountAdvice(String account, String product, OffsetDateTime at, List<Advice> advice, String ruleset) {

    public AccountAdvice {
        advice = List.copyOf(advice);
    }
}
