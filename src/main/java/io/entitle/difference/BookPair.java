package io.entitle.difference;

import io.entitle.authoring.RuleEdits;
import io.entitle.decision.PolicyRule;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of one product before and after they were edited. Immutable; safe to share between threads. */
record BookPair(ProductBook before, ProductBook after, RuleCauses causes) {

    /** The instant that a derived account is asked about. */
    static Instant at(Facts account) {
        return account.at().orElseThrow(() -> new IllegalArgumentException("a derived account names its instant"));
    }

    /** Where an edited rule stands. */
    CausingRule cause(String name) {
        RuleEdits.Kind edit = Objects.requireNonNull(causes.edits().get(name)).kind();
        PolicyRule rule = Stream.concat(after.rules().stream(), before.rules().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new CausingRule(name, rule.file(), rule.line(), edit);
    }
}
