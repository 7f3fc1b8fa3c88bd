package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a Coze account stands: {@code facts/coze.md}, "Plans" and "Lifecycle".
 *
 * @param plan the plan whose rights apply
 * @param wallet the plan whose points are drawn
 * @param lapses the plans no longer held, the latest first
 * @param kept the lapsed team or enterprise plan whose kept account the user is working in
 */
record CozeStanding(String plan, String wallet, List<Lapse> lapses, Optional<Lapse> kept) {

    static final Instant CHANGE = Instant.parse("2025-04-07T16:00:00Z");
    static final List<String> RANKS =
            List.of("personal-free", "basic", "professional", "personal-advanced", "team", "enterprise");

    private static final String FREE = "personal-free";
    private static final Set<String> FOR_TEAMS = Set.of("team", "enterprise");

    static CozeStanding of(Facts facts, Instant at) {
        List<Term> terms = terms(facts, at);
        Set<String> inForce = inForce(terms, at);
        List<Lapse> lapses = Lapse.of(terms, inForce, RANKS, at);
        Optional<Lapse> kept = facts.active().flatMap(active -> kept(active, lapses));
        if (kept.isPresent()) {
            return new CozeStanding(FREE, FREE, lapses, kept);
        }
        String plan = facts.active().filter(active -> counts(active, inForce)).orElse(highest(inForce));
        return new CozeStanding(plan, wallet(plan, inForce), lapses, kept);
    }

    private static List<Term> terms(Facts facts, Instant at) {
        return facts.subscriptions().stream()
                .filter(held -> !Chain.isVoid(held) && !CozeHistory.isGone(facts, held, at))
                .map(held -> CozeHistory.term(facts, held))
                .toList();
    }

    private static Set<String> inForce(List<Term> terms, Instant at) {
        Set<String> plans = new HashSet<>(Set.of(FREE));
        terms.stream().filter(term -> term.inForce(at)).map(Term::plan).forEach(plans::add);
        return plans;
    }

    private static Optional<Lapse> kept(String active, List<Lapse> lapses) {
        return lapses.stream()
                .filter(lapse ->
                        FOR_TEAMS.contains(lapse.plan()) && lapse.plan().equals(active))
                .findFirst();
    }

    /** Working on the free plan is a choice only beside a team or enterprise plan. */
    private static boolean counts(String active, Set<String> inForce) {
        return inForce.contains(active) && (!active.equals(FREE) || FOR_TEAMS.contains(highest(inForce)));
    }

    /** On the free plan beside a team or enterprise plan, that plan's points are still the ones consumed. */
    private static String wallet(String plan, Set<String> inForce) {
        return plan.equals(FREE) ? highest(inForce) : plan;
    }

    private static String highest(Set<String> inForce) {
        return RANKS.stream().filter(inForce::contains).reduce(FREE, (lower, higher) -> higher);
    }
}
