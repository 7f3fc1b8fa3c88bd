package io.entitle.oracle;

import io.entitle.decision.ChangeReason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code facts/coze.md}, "Lifecycle": what buying or renewing a Coze plan brings and costs. */
record CozePurchase(ChangeOracle.Question question) {

    static final Set<String> FOR_TEAMS = Set.of("team", "enterprise");

    static boolean isForSale(String plan) {
        return CozeBillOracle.FEES.containsKey(plan);
    }

    /** Everyone may use the free plan. */
    boolean holds(String plan) {
        return plan.equals(Ladder.COZE.lowest())
                || inForce().anyMatch(held -> held.plan().equals(plan));
    }

    /** What is renewed or unsubscribed: the plan worked in, in every period of it that holds now. */
    List<Facts.Subscription> heldPlan() {
        String plan = CozeStanding.of(question.facts(), question.at()).plan();
        return inForce()
                .filter(held -> held.plan().equals(plan) && !plan.equals(Ladder.COZE.lowest()))
                .toList();
    }

    /** A plan bought holds at once, to the end of the same calendar day so many months on; who buys it works in it. */
    ExpectedChange bought(String plan) {
        Instant at = question.at();
        Facts.Subscription held = new Facts.Subscription(
                plan, at, Optional.of(periodEnd(question.calendar().day(at))), false, Optional.empty());
        Facts holding = new Altered(question.facts()).holdingToo(held);
        Facts working = holding.active().isPresent() ? new Altered(holding).workingIn(plan) : holding;
        return ExpectedChange.paid(ChangeReason.EFFECTIVE_NOW, at, price(plan), working);
    }

    /** The last period of the plan in force is prolonged: by months on the day on which the chain of them began. */
    Optional<ExpectedChange> renewed() {
        return last().filter(last -> last.until().isPresent() && isForSale(last.plan()))
                .map(last -> ExpectedChange.paid(
                        ChangeReason.EFFECTIVE_NOW,
                        question.at(),
                        price(last.plan()),
                        new Altered(question.facts()).holdingInstead(last, this::prolonged)));
    }

    /** Of the plan in force, whatever lies between its periods (ruling). */
    private Optional<Facts.Subscription> last() {
        Set<String> plans = heldPlan().stream().map(Facts.Subscription::plan).collect(Collectors.toSet());
        return question.facts().subscriptions().stream()
                .filter(other -> plans.contains(other.plan()) && !isUnsubscribed(other) && !Chain.isVoid(other))
                .max(Comparator.comparing(CozePurchase::end));
    }

    private boolean isUnsubscribed(Facts.Subscription held) {
        return held.unsubscribedAt()
                .filter(asked -> !asked.isAfter(question.at()))
                .isPresent();
    }

    private Facts.Subscription prolonged(Facts.Subscription held) {
        return Chain.of(question.facts(), held)
                .prolonged(held, question.request().months().intValueExact());
    }

    /** 2025-03-23 + 3 months is 2025-06-23 23:59:59; a day that the month lacks becomes its last day. */
    private Instant periodEnd(LocalDate day) {
        int months = question.request().months().intValueExact();
        return question.calendar().start(day.plusMonths(months).plusDays(1));
    }

    private BigDecimal price(String plan) {
        return CozeBillOracle.FEES
                .getOrDefault(plan, BigDecimal.ZERO)
                .multiply(question.request().months());
    }

    private Stream<Facts.Subscription> inForce() {
        return question.facts().subscriptions().stream()
                .filter(held -> !Chain.isVoid(held)
                        && CozeHistory.term(question.facts(), held).inForce(question.at()));
    }

    private static Instant end(Facts.Subscription held) {
        return held.until().orElse(Instant.MAX);
    }
}
