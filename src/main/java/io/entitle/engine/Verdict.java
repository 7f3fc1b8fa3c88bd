package io.entitle.engine;

import io.entitle.fact.Product;
import io.entitle.vocabulary.Lapse;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Standing;
import io.entitle.vocabulary.Standing.Claim;
import io.entitle.vocabulary.Standing.Draw;
import io.entitle.vocabulary.Standing.Ending;
import io.entitle.vocabulary.Standing.Replacement;
import io.entitle.vocabulary.Subscription;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules' words on standing amount to, in whatever order they were said.
 *
 * @param plan the plan whose rights apply: the one worked in, else the highest in force
 * @param rivals the plans that might each be that one, as they are of one rank, sorted
 * @param highest whether no higher plan is in force
 * @param rules the rules that said so
 * @param draws by feature, the plan that it is drawn from where that is another one
 * @param lapses the plans held before and not now, the last to end first
 */
record Verdict(
        Optional<Product.Plan> plan,
        List<String> rivals,
        boolean highest,
        List<String> rules,
        Map<String, Draw> draws,
        List<RuledLapse> lapses) {

    /** A lapse and the rule that found it. */
    record RuledLapse(Lapse lapse, String rule) {}

    static Verdict of(Standing standing, Product product) {
        IdentityHashMap<Subscription, Ending> endings = firstOfEach(standing.endings());
        Set<Subscription> replaced = eachOnce();
        standing.replacements().forEach(replacement -> replaced.add(replacement.subscription()));
        Set<Subscription> over = eachOnce();
        over.addAll(endings.keySet());
        over.addAll(replaced);
        List<Claim> inForce = standing.plansInForce().stream()
                .filter(claim -> claim.subscription().filter(over::contains).isEmpty())
                .toList();
        List<Claim> candidates = standing.plansWorkedIn().isEmpty() ? inForce : standing.plansWorkedIn();
        Optional<Product.Plan> plan = highest(candidates, product);
        endings.keySet().removeAll(replaced);
        Set<String> held = inForce.stream().map(Claim::plan).collect(Collectors.toSet());
        return new Verdict(
                plan,
                rivals(plan, candidates, product),
                plan.equals(highest(inForce, product)),
                rules(plan, candidates, standing),
                draws(standing, product),
                lapses(endings, product, held));
    }

    /** Subscriptions are told apart by which fact they are, so that their dates need not be looked at. */
    private static Set<Subscription> eachOnce() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static List<String> rules(Optional<Product.Plan> plan, List<Claim> candidates, Standing standing) {
        String chosen = plan.map(Product.Plan::key).orElse("");
        return Stream.concat(
                        candidates.stream()
                                .filter(claim -> claim.plan().equals(chosen))
                                .map(Claim::rule),
                        standing.replacements().stream().map(Replacement::rule))
                .toList();
    }

    private static List<String> rivals(Optional<Product.Plan> plan, List<Claim> candidates, Product product) {
        return candidates.stream()
                .map(claim -> Catalogues.plan(product, claim.plan(), claim.rule()))
                .filter(other -> plan.filter(one -> one.rank() == other.rank()).isPresent())
                .map(Product.Plan::key)
                .sorted()
                .distinct()
                .toList();
    }

    private static Optional<Product.Plan> highest(Collection<Claim> claims, Product product) {
        return claims.stream()
                .map(claim -> Catalogues.plan(product, claim.plan(), claim.rule()))
                .max(Comparator.comparingInt(Product.Plan::rank).thenComparing(Product.Plan::key));
    }

    private static Map<String, Draw> draws(Standing standing, Product product) {
        Comparator<Draw> byRank = Comparator.comparingInt((Draw draw) ->
                        Catalogues.plan(product, draw.plan(), draw.rule()).rank())
                .thenComparing(Draw::rule);
        Map<String, Draw> draws = new HashMap<>();
        standing.draws()
                .forEach(draw -> draws.merge(
                        draw.feature(), draw, (one, other) -> byRank.compare(one, other) >= 0 ? one : other));
        return draws;
    }

    private static IdentityHashMap<Subscription, Ending> firstOfEach(List<Ending> endings) {
        IdentityHashMap<Subscription, Ending> firstOfEach = new IdentityHashMap<>();
        endings.forEach(ending -> firstOfEach.merge(
                ending.subscription(), ending, (one, other) -> EARLIER.compare(one, other) <= 0 ? one : other));
        return firstOfEach;
    }

    private static List<RuledLapse> lapses(
            IdentityHashMap<Subscription, Ending> endings, Product product, Set<String> held) {
        Map<String, Ending> lastOfPlan = new HashMap<>();
        endings.values().stream()
                .filter(ending -> !held.contains(ending.subscription().plan()))
                .forEach(ending -> lastOfPlan.merge(
                        ending.subscription().plan(),
                        ending,
                        (one, other) -> LATER.compare(one, other) >= 0 ? one : other));
        Comparator<Ending> latestFirst = Comparator.comparing(Ending::when)
                .thenComparing(
                        ending -> Catalogues.plan(product, ending.subscription().plan(), ending.rule())
                                .rank())
                .reversed();
        return lastOfPlan.values().stream()
                .sorted(latestFirst)
                .map(Verdict::lapse)
                .toList();
    }

    /** A plan that expires at the very instant of unsubscribing has expired. */
    private static final Comparator<Ending> EARLIER =
            Comparator.comparing(Ending::when).thenComparing(Ending::reason).thenComparing(Ending::rule);

    /** The same of two subscriptions of one plan that end at one instant. */
    private static final Comparator<Ending> LATER = Comparator.comparing(Ending::when)
            .thenComparing(Comparator.comparing(Ending::reason)
                    .thenComparing(Ending::rule)
                    .reversed());

    private static RuledLapse lapse(Ending ending) {
        Moment when = ending.when();
        return new RuledLapse(new Lapse(ending.subscription().plan(), ending.reason(), when), ending.rule());
    }
}
