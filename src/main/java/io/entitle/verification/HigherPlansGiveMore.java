package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Pack;
import io.entitle.fact.Facts.Subscription;
import io.entitle.fact.Product;
import io.entitle.states.Altered;
import io.entitle.states.AnswerText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An account gets no less if it holds the next higher plan on sale in place of the one in force. Where it holds an even
 * higher one, in whose place it works with a lower one by its own choice, that says nothing; and a rule that is marked as
 * meant is left alone.
 *
 * @param ladder the plans on sale, the lowest first
 * @param ranks of all plans
 * @param terms the plans whose subscriptions all have an end
 * @param meant the names of the rules that are marked
 */
record HigherPlansGiveMore(List<String> ladder, Map<String, Integer> ranks, Set<String> terms, Set<String> meant)
        implements Property {

    static HigherPlansGiveMore of(Product product, Set<String> meant) {
        return new HigherPlansGiveMore(
                product.ladder().stream()
                        .filter(Product.Plan::onSale)
                        .map(Product.Plan::key)
                        .toList(),
                product.plans().values().stream()
                        .collect(Collectors.toUnmodifiableMap(Product.Plan::key, Product.Plan::rank)),
                product.plans().values().stream()
                        .filter(Product.Plan::forATerm)
                        .map(Product.Plan::key)
                        .collect(Collectors.toUnmodifiableSet()),
                meant);
    }

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        Optional<String> plan = asking.of(account).plan();
        return plan.flatMap(lower -> above(lower).flatMap(higher -> raised(account, lower, higher))).stream()
                .flatMap(higher -> less(account, higher, asking));
    }

    private Optional<String> above(String plan) {
        int place = ladder.indexOf(plan);
        return place < 0 || place + 1 == ladder.size() ? Optional.empty() : Optional.of(ladder.get(place + 1));
    }

    /** The same account on the other plan; empty if it does not hold the lower one, or wants to work in another. */
    private Optional<Facts> raised(Facts account, String lower, String higher) {
        boolean elsewhere = account.active().filter(plan -> !plan.equals(lower)).isPresent();
        boolean held =
                account.subscriptions().stream().anyMatch(one -> one.plan().equals(lower));
        boolean above = account.subscriptions().stream().anyMatch(one -> isAbove(one.plan(), lower));
        boolean none = account.subscriptions().isEmpty() && lower.equals(ladder.get(0));
        if (elsewhere || above || !(held || none)) {
            return Optional.empty();
        }
        UnaryOperator<String> raise = plan -> plan.equals(lower) ? higher : plan;
        Stream<Subscription> plans = none
                ? Stream.of(held(higher, Asking.at(account)))
                : account.subscriptions().stream().map(one -> one.ofPlan(raise.apply(one.plan())));
        List<Pack> packs =
                account.packs().stream().map(pack -> raised(pack, raise)).toList();
        List<Subscription> whole = plans.map(one -> ending(one, account)).toList();
        return Optional.of(Altered.withPacks(
                account.withPlans(whole, account.pending(), account.active().map(raise)), packs));
    }

    private boolean isAbove(String plan, String lower) {
        return ranks.getOrDefault(plan, 0) > ranks.getOrDefault(lower, 0);
    }

    private static Subscription held(String plan, Instant at) {
        return new Subscription(plan, at.minus(1, ChronoUnit.DAYS), Optional.empty(), false, Optional.empty());
    }

    /** With an end after the instant, where a plan is held for a term and what stood in its place has none. */
    private Subscription ending(Subscription held, Facts account) {
        if (held.until().isPresent() || !terms.contains(held.plan())) {
            return held;
        }
        Instant end = Asking.at(account).atZone(account.zone()).plusMonths(1).toInstant();
        return new Subscription(held.plan(), held.from(), Optional.of(end), held.autoRenew(), held.unsubscribedAt())
                .bought(held.purchases());
    }

    private static Pack raised(Pack pack, UnaryOperator<String> raise) {
        return new Pack(pack.id(), raise.apply(pack.plan()), pack.points(), pack.used(), pack.boughtOn(), pack.until());
    }

    private Stream<Violation> less(Facts account, Facts higher, Asking asking) {
        List<Decision> low = asking.decisions(account);
        List<Decision> high = asking.decisions(higher);
        return IntStream.range(0, low.size())
                .filter(i -> Asking.givesLess(low.get(i), high.get(i)) && !isMeant(low.get(i), high.get(i)))
                .mapToObj(i -> violation(List.of(account, higher), low.get(i), high.get(i)));
    }

    private boolean isMeant(Decision low, Decision high) {
        return Stream.of(low, high)
                .flatMap(decision -> decision.rules().stream())
                .map(RulePart::name)
                .anyMatch(meant::contains);
    }

    private static Violation violation(List<Facts> accounts, Decision low, Decision high) {
        String text = "`" + low.feature() + "` is " + AnswerText.of(low) + ", and " + AnswerText.of(high);
        return new Violation(Kind.HIGHER_PLAN_GIVES_LESS, low.feature(), text, accounts, Deciding.apart(low, high));
    }
}
