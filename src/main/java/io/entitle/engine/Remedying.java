package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Remedy;
import io.entitle.decision.Remedy.Action;
import io.entitle.decision.Remedy.Step;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what makes a denial an allowance. Whatever the rules say can be done is applied to the facts and evaluated;
 * what does not help is dropped. A payment clears the way for what is refused until then, or would be from a freeze on,
 * so after one that changes anything it is looked further.
 */
record Remedying(Product product, Attempts attempts, Prospects prospects) {

    /** To pay, to pay in and to do something then; more stands in nobody's way. */
    private static final int STEPS = 3;

    /** The decision is the one to be told, with what follows it. */
    RemediedDecision remedied(Denied denied, Decision decision) {
        if (decision.outcome() != Outcome.DENIED) {
            return new RemediedDecision(decision, List.of());
        }
        List<Remedy> found = after(denied, List.of()).distinct().toList();
        List<Remedy> offered = found.stream()
                .filter(remedy -> found.stream().noneMatch(other -> isPartOf(other, remedy)))
                .sorted(order())
                .toList();
        return new RemediedDecision(decision, offered);
    }

    private Stream<Remedy> after(Denied denied, List<Step> taken) {
        return attempts.against(denied).stream()
                .filter(attempt -> canFollow(attempt, taken))
                .flatMap(attempt -> after(attempt, denied, taken));
    }

    /** Behind a purchase there is only the way to the account that was bought. */
    private static boolean canFollow(Attempt attempt, List<Step> taken) {
        return taken.stream()
                .filter(step -> !isPayment(step.action()))
                .allMatch(bought -> attempt.step().action() == Action.SWITCH_ACCOUNT
                        && attempt.step().plan().equals(bought.plan()));
    }

    private Stream<Remedy> after(Attempt attempt, Denied denied, List<Step> taken) {
        List<Step> steps = new ArrayList<>(taken);
        steps.add(attempt.step());
        Denied then = Denied.of(prospects.ruling(attempt.after(), attempt.effect()), denied.feature(), denied.amount());
        if (then.judgement().allowed()) {
            return Stream.of(new Remedy(steps));
        }
        boolean further = clearsTheWay(attempt.step().action(), denied)
                && then.judgement().denied()
                && !attempt.after().equals(denied.facts())
                && steps.size() < STEPS;
        return further ? after(then, steps) : Stream.empty();
    }

    private static boolean clearsTheWay(Action action, Denied denied) {
        return switch (action) {
            case SETTLE, TOP_UP -> true;
            case SUBSCRIBE, SWITCH -> denied.facts().active().isPresent();
            case FREE, SWITCH_ACCOUNT, RENEW, WAIT -> false;
        };
    }

    private static boolean isPayment(Action action) {
        return action == Action.SETTLE || action == Action.TOP_UP;
    }

    /** Whether the other remedy does with some of this one's steps. */
    private static boolean isPartOf(Remedy other, Remedy remedy) {
        return other.steps().size() < remedy.steps().size()
                && other.steps().stream()
                        .allMatch(step -> remedy.steps().stream().anyMatch(own -> same(own, step)));
    }

    private static boolean same(Step one, Step other) {
        return one.action() == other.action()
                && one.plan().equals(other.plan())
                && one.feature().equals(other.feature());
    }

    /** The cheapest first, then the earliest, then the one with the fewest steps. */
    private Comparator<Remedy> order() {
        return Comparator.comparing((Remedy remedy) -> remedy.cost().orElse(BigDecimal.ZERO))
                .thenComparing(remedy -> remedy.effectiveAt().toInstant())
                .thenComparing(remedy -> remedy.steps().size())
                .thenComparing(Remedy::action)
                .thenComparing(this::rank)
                .thenComparing(remedy -> remedy.decisive().plan().orElse(""));
    }

    private int rank(Remedy remedy) {
        return remedy.decisive()
                .plan()
                .flatMap(plan -> Optional.ofNullable(product.plans().get(plan)))
                .map(Product.Plan::rank)
                .orElse(0);
    }
}
