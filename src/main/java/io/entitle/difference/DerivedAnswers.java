package io.entitle.difference;

import io.entitle.authoring.RuleEdits;
import io.entitle.decision.Impact;
import io.entitle.decision.PolicyRule;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.states.AnswerText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What two books of one product answer otherwise. Immutable; safe to share between threads. */
record DerivedAnswers(ProductBook before, ProductBook after, RuleCauses causes) {

    /** What tells one change from others. */
    record Sort(Impact kind, String before, String after, List<String> causes) {}

    /** The sorts of change that an account shows, each with the features concerned. */
    Map<Sort, SortedSet<String>> of(Facts account) {
        Instant at =
                account.at().orElseThrow(() -> new IllegalArgumentException("a derived account names its instant"));
        Map<Sort, SortedSet<String>> sorts = new LinkedHashMap<>();
        AnswerPair.of(before, after, account, at)
                .forEach(pair -> pair.impact()
                        .ifPresent(kind -> sorts.computeIfAbsent(sort(pair, kind), any -> new TreeSet<>())
                                .add(pair.feature())));
        return sorts;
    }

    private Sort sort(AnswerPair pair, Impact kind) {
        return new Sort(kind, AnswerText.of(pair.before()), AnswerText.of(pair.after()), causes.ofDecision(pair));
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
