package io.entitle.decision;

import io.entitle.decision.ChangeAnswer.OverLimit;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes an answer "no" a "yes": one step, or several to be taken in their order. It was applied to the account's
 * facts and evaluated before it was offered. Immutable.
 */
public record Remedy(List<Step> steps) {

    public Remedy {
        steps = List.copyOf(steps);
    }

    /** What the decisive step is. */
    public Action action() {
        return decisive().action();
    }

    /** The sentences of all steps. */
    public Message detail() {
        return steps.stream()
                .map(Step::detail)
                .reduce((one, next) -> new Message(one.en() + " " + next.en(), one.zh() + next.zh()))
                .orElseThrow();
    }

    /** What all steps cost together, in the product's currency; empty where nothing is to be paid. */
    public Optional<BigDecimal> cost() {
        return steps.stream().flatMap(step -> step.cost().stream()).reduce(BigDecimal::add);
    }

    /** When what was denied is allowed. */
    public OffsetDateTime effectiveAt() {
        return steps.get(steps.size() - 1).effectiveAt();
    }

    /** Sales if any step is for sales to take. */
    public Taker by() {
        return steps.stream().anyMatch(step -> step.by() == Taker.SALES) ? Taker.SALES : Taker.SELF_SERVICE;
    }

    /** The last step that does more than to change accounts, or the last one where none does. */
    public Step decisive() {
        return steps.stream()
                .filter(step -> step.action() != Action.SWITCH_ACCOUNT)
                .reduce((one, next) -> next)
                .orElseGet(() -> steps.get(steps.size() - 1));
    }

    /**
     * One thing to do.
     *
     * @param cost in the product's currency; empty where nothing is to be paid
     * @param plan the plan that it is about, where it is about one
     * @param feature the feature of which units are freed
     * @param units how many, in the unit of that feature
     * @param losses features of which there is less afterwards
     * @param overLimit present use that is over a limit afterwards
     * @param rules the rules that say that it can be done
     */
    public record Step(
            Action action,
            Message detail,
            Optional<BigDecimal> cost,
            OffsetDateTime effectiveAt,
            Taker by,
            Optional<String> plan,
            Optional<String> feature,
            Optional<BigDecimal> units,
            List<String> losses,
            List<OverLimit> overLimit,
            List<RulePart> rules) {

        public Step {
            losses = List.copyOf(losses);
            overLimit = List.copyOf(overLimit);
            rules = List.copyOf(rules);
        }

        /** A step that costs nothing and breaks nothing. */
        public static Step of(
                Action action, Message detail, OffsetDateTime effectiveAt, Taker by, List<RulePart> rules) {
            return new Step(
                    action,
                    detail,
                    Optional.empty(),
                    effectiveAt,
                    by,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    rules);
        }

        public Step costing(Optional<BigDecimal> amount) {
            return new Step(action, detail, amount, effectiveAt, by, plan, feature, units, losses, overLimit, rules);
        }

        public Step about(Optional<String> key) {
            return new Step(action, detail, cost, effectiveAt, by, key, feature, units, losses, overLimit, rules);
        }

        public Step freeing(String key, BigDecimal number) {
            return new Step(
                    action,
                    detail,
                    cost,
                    effectiveAt,
                    by,
                    plan,
                    Optional.of(key),
                    Optional.of(number),
                    losses,
                    overLimit,
                    rules);
        }

        public Step breaking(List<String> less, List<OverLimit> over) {
            return new Step(action, detail, cost, effectiveAt, by, plan, feature, units, less, over, rules);
        }
    }

    /** What can be done; of two remedies that cost the same and work at the same instant the first in this order leads. */
    public enum Action {
        FREE,
        SWITCH_ACCOUNT,
        SETTLE,
        TOP_UP,
        RENEW,
        SUBSCRIBE,
        SWITCH,
        WAIT;

        /** The word used in documents, such as {@code top-up}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who can take a step. */
    public enum Taker {
        SELF_SERVICE,
        SALES;

        /** The word used in documents, such as {@code self-service}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
