package io.entitle.sweep;

import io.entitle.store.FactsCursor;
import io.entitle.store.FactsSource;
import io.entitle.store.Range;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the runs of single products leave open: interrupted runs, accounts of no product, products without rules. */
public record LooseEnds(Sweep sweep) {

    /** The products of those named of which a run was interrupted. */
    public List<String> interrupted(Collection<String> products) {
        if (!sweep.target().dialect().exists()) {
            return List.of();
        }
        Ledger ledger = Ledger.ready(sweep.target());
        return products.stream()
                .filter(product -> ledger.unfinished(product).isPresent())
                .toList();
    }

    /** The runs in force of products that there are no rules for any more. */
    public List<RunRow> abandoned(Set<String> leftOut) {
        return Ledger.ready(sweep.target()).lastDone().stream()
                .filter(run -> !run.isOfStrays()
                        && !leftOut.contains(run.product())
                        && !sweep.entitlements().products().containsKey(run.product()))
                .toList();
    }

    /** The accounts of no product that there are rules for; counted, not kept. */
    public Strays strays(SweepRequest request) {
        try (FactsSource facts = sweep.facts(request);
                FactsCursor cursor = facts.open()) {
            Strays strays = new Strays();
            for (Range range : facts.ranges(Range.STRAYS, request.chunk())) {
                strays.add(cursor.read(range, any -> true));
            }
            return strays;
        }
    }

    /** Whether such accounts were found by the last run that looked for them. */
    public boolean keepsStrays() {
        Ledger ledger = Ledger.ready(sweep.target());
        return ledger.lastDone(Range.STRAYS).map(ledger::accounts).orElse(0L) > 0;
    }
}
