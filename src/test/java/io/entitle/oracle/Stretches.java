package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A month cut into stretches in each of which one plan was the highest in force; neighbours are of different plans. */
final class Stretches {

    private Stretches() {}

    static List<Term> of(List<Term> terms, Ladder ladder, BilledMonth month) {
        List<Term> stretches = new ArrayList<>();
        Instant from = month.first();
        for (Instant cut : cuts(terms, month)) {
            String plan = ladder.planAt(terms, from);
            boolean goesOn = !stretches.isEmpty()
                    && stretches.get(stretches.size() - 1).plan().equals(plan);
            Instant since = goesOn ? stretches.remove(stretches.size() - 1).from() : from;
            stretches.add(stretch(plan, since, cut));
            from = cut;
        }
        return stretches;
    }

    static List<Term> of(String plan, List<Term> stretches) {
        return stretches.stream().filter(stretch -> stretch.plan().equals(plan)).toList();
    }

    /** The days of a stretch; one of several stretches counts for the highest plan, of equals for the first (ruling). */
    static long days(Term stretch, List<Term> stretches, Ladder ladder, BilledMonth month) {
        return month.dates()
                .map(day -> stretches.stream()
                        .filter(other -> month.holdsOn(other, day))
                        .toList())
                .map(touching -> Stretches.of(ladder.highest(touching), touching))
                .filter(highest -> !highest.isEmpty() && highest.get(0).equals(stretch))
                .count();
    }

    /** The highest plan that holds in the period of a reading. */
    static String plan(Reading reading, List<Term> stretches, Ladder ladder) {
        return ladder.highest(stretches.stream()
                .filter(stretch -> stretch.from().isBefore(reading.until())
                        && stretch.ending()
                                .filter(end -> end.at().isAfter(reading.from()))
                                .isPresent())
                .toList());
    }

    /** The first instant of the month, and those at which something begins or ends. */
    static SortedSet<Instant> begins(List<Term> terms, BilledMonth month) {
        SortedSet<Instant> begins = cuts(terms, month);
        begins.remove(month.end());
        begins.add(month.first());
        return begins;
    }

    /** The instants within the month at which something begins or ends, and at last the end of the month. */
    private static SortedSet<Instant> cuts(List<Term> terms, BilledMonth month) {
        SortedSet<Instant> cuts = new TreeSet<>();
        terms.forEach(term -> {
            cuts.add(term.from());
            term.ending().ifPresent(end -> cuts.add(end.at()));
        });
        cuts.removeIf(cut -> !month.contains(cut) || cut.equals(month.first()));
        cuts.add(month.end());
        return cuts;
    }

    private static Term stretch(String plan, Instant from, Instant until) {
        return new Term(plan, from, Optional.of(new Term.Ending(until, Reason.PLAN_EXPIRED)));
    }
}
