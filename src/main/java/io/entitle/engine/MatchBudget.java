package io.entitle.engine;

import io.entitle.engine.Joins.Join;
import io.entitle.language.RuleSyntax;
import io.entitle.matching.Extent;
import io.entitle.matching.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kie.api.runtime.KieSession;

/**
 * Ends an evaluation before its facts are matched in more ways than there is memory for. The engine makes all partial
 * matches of a rule before the first of them fires, so what could become of the facts is reckoned before each: from
 * their numbers, and only where these would allow too much from the facts themselves. For one evaluation.
 */
final class MatchBudget {

    /** Partial matches of all rules together; far above what any account makes. */
    static final int MOST = 250_000;

    /** Facts that rules may tell each other. */
    static final int MOST_TOLD = 10_000;

    /** Combinations that are looked at one by one. */
    private static final int MOST_TRIED = 2_000_000;

    /** The facts are not counted anew for every one that is added. */
    private static final double GROWTH = 1.1;

    private final KieSession session;
    private final Joins joins;
    private final int[] counts;
    private double allowed = MOST;
    private int tried;
    private int told;

    MatchBudget(KieSession session, Joins joins) {
        this.session = session;
        this.joins = joins;
        this.counts = new int[joins.kinds().size()];
    }

    void inserted(Object fact) {
        add(fact, 1);
    }

    void deleted(Object fact) {
        add(fact, -1);
    }

    /** A rule told the others a fact. */
    void told(String rule) {
        if (++told > MOST_TOLD) {
            throw new EvaluationFailedException(rule, "rules conclude without end");
        }
        check();
    }

    private void add(Object fact, int more) {
        Integer kind = joins.kinds().get(fact.getClass());
        if (kind != null) {
            counts[kind] += more;
        }
    }

    /** @throws EvaluationFailedException if the facts of the session match in more ways than are allowed */
    void check() {
        double bound = bound();
        if (bound > allowed) {
            count();
            allowed = GROWTH * bound;
        }
    }

    private double bound() {
        double sum = 0;
        for (Join join : joins.all()) {
            sum += join.bound(counts);
        }
        return sum;
    }

    /** The joins that could be largest first; what is left in the end cannot be too much. */
    private void count() {
        List<Join> largest = joins.all().stream()
                .sorted(Comparator.comparingDouble((Join join) -> -join.bound(counts)))
                .toList();
        Told facts = Told.of(List.copyOf(session.getObjects()));
        double sum = bound();
        double counted = 0;
        for (Join join : largest) {
            if (counted + sum <= MOST) {
                return;
            }
            sum -= join.bound(counts);
            for (String rule : join.rules()) {
                counted += count(rule, join, facts, MOST - (int) counted);
            }
        }
    }

    private double count(String rule, Join join, Told facts, int most) {
        Optional<RuleSyntax> written = joins.written(rule);
        if (written.isEmpty()) {
            return refusing(rule, join.bound(counts) / join.rules().size(), most);
        }
        Extent extent = joins.matcher().extent(written.get(), facts, most, MOST_TRIED - tried);
        tried += extent.tried();
        if (tried >= MOST_TRIED) {
            throw exhausted(rule);
        }
        return refusing(rule, extent.partial(), most);
    }

    private static double refusing(String rule, double partial, int most) {
        if (partial > most) {
            throw exhausted(rule);
        }
        return partial;
    }

    private static EvaluationFailedException exhausted(String rule) {
        return new EvaluationFailedException(
                rule,
                "the facts of the account match its conditions in more ways than can be looked at;"
                        + " join them by what they have in common");
    }
}
