package io.entitle.oracle;

import io.entitle.decision.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A plan that was held and is not any more. */
record Lapse(String plan, Instant at, Reason reason) {

    /** The plans no longer held, the one that ended last first; of several at once the highest. */
    static List<Lapse> of(List<Term> terms, Set<String> inForce, List<String> ranks, Instant at) {
        Stream<Lapse> ended = terms.stream()
                .filter(term -> term.lapsed(at))
                .flatMap(term -> term.ending().stream()
                        .filter(end -> !end.replaced())
                        .map(end -> new Lapse(term.plan(), end.at(), end.reason())));
        return sorted(ended.filter(lapse -> !inForce.contains(lapse.plan())), ranks);
    }

    static List<Lapse> sorted(Stream<Lapse> lapses, List<String> ranks) {
        return lapses.sorted(Comparator.comparing(Lapse::at)
                        .thenComparing(lapse -> ranks.indexOf(lapse.plan()))
                        .reversed()
                        .thenComparing(Lapse::reason))
                .toList();
    }
}
