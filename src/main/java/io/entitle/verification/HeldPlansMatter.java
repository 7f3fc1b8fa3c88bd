package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.decision.Determination;
import io.entitle.decision.Effect;
import io.entitle.decision.Outcome;
import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plan in the midst of its period is spoken of by some rule, be it only to say that another one applies.
 *
 * @param meant plans that are meant to stand beside another one, such as an add-on
 */
record HeldPlansMatter(Set<String> meant) implements Property {

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        boolean alone = account.subscriptions().size() == 1
                && account.pending().isEmpty()
                && account.active().isEmpty();
        return alone && isHeld(account.subscriptions().get(0), Asking.at(account)) && !isMeant(account)
                ? ignored(account, asking)
                : Stream.empty();
    }

    private boolean isMeant(Facts account) {
        return meant.contains(account.subscriptions().get(0).plan());
    }

    private static boolean isHeld(Subscription held, Instant at) {
        return !held.from().isAfter(at)
                && held.until().filter(end -> !end.isAfter(at)).isEmpty()
                && held.unsubscribedAt().isEmpty();
    }

    private static Stream<Violation> ignored(Facts account, Asking asking) {
        // Whoever holds a plan counts as having paid; without it that has to be said.
        Facts holding = account.withMoney(
                account.arrears(), account.balance(), account.paid().or(() -> Optional.of(true)));
        Facts without = holding.withPlans(List.of(), Optional.empty(), Optional.empty());
        List<Decision> with = asking.decisions(holding);
        String plan = account.subscriptions().get(0).plan();
        boolean applies = with.stream().allMatch(decision -> decision.plan().equals(Optional.of(plan)));
        // Where nothing is decided, or no plan is in force at all, that is told and not this.
        boolean sound = with.stream()
                .noneMatch(one -> one.outcome() == Outcome.ERROR || one.plan().isEmpty());
        boolean ignored = sound && !applies && judged(with).equals(judged(asking.decisions(without)));
        List<RulePart> rules = with.stream()
                .flatMap(decision -> decision.rules().stream())
                .filter(part -> part.effect() == Effect.ESTABLISHES)
                .distinct()
                .toList();
        return ignored
                ? Stream.of(new Violation(
                        Kind.PLAN_IGNORED,
                        "",
                        "`" + plan + "` is held, and no rule says that it is in force or what takes its place",
                        List.of(holding, without),
                        rules))
                : Stream.empty();
    }

    /** What decides, without what is only remarked: that a plan was another one once does not say what applies. */
    private static List<Determination> judged(List<Decision> decisions) {
        return decisions.stream()
                .map(Decision::determination)
                .map(HeldPlansMatter::judged)
                .toList();
    }

    private static Determination judged(Determination all) {
        List<RulePart> deciding = all.rules().stream()
                .filter(part -> part.effect() != Effect.WARNS)
                .toList();
        return new Determination(
                all.account(),
                all.product(),
                all.feature(),
                all.at(),
                all.outcome(),
                all.reason(),
                all.plan(),
                all.allowance(),
                all.level(),
                deciding,
                all.ruleset());
    }
}
