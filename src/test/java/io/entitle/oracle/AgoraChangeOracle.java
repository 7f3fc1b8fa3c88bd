package io.entitle.oracle;

import io.entitle.decision.ChangeReason;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code facts/agora-im.md}, "Plan management". */
final class AgoraChangeOracle implements ChangeOracle {

    /** "As of the other product" (ruling). */
    private static final BigDecimal MOST_MONTHS = new BigDecimal("36");

    @Override
    public ExpectedChange change(Question question) {
        Optional<ChangeReason> refusal = refusal(question);
        if (refusal.isPresent()) {
            return ExpectedChange.refused(refusal.get());
        }
        // "Contract customers are billed by the contract": their changes are made by sales.
        return question.facts().contract() ? ExpectedChange.bySales() : made(question, plan(question));
    }

    private static Optional<ChangeReason> refusal(Question question) {
        boolean named = isNamed(question);
        boolean withdraws = named && isWithdrawal(question);
        boolean held = question.request().to().equals(plan(question));
        if (named && !AgoraStanding.RANKS.contains(question.request().to())) {
            return Optional.of(ChangeReason.UNKNOWN_PLAN);
        }
        if (isFrozen(question)) {
            return Optional.of(ChangeReason.FROZEN);
        }
        if (isAwaiting(question) && !withdraws) {
            return Optional.of(ChangeReason.CHANGE_PENDING);
        }
        if (!isSold(question)) {
            return Optional.of(ChangeReason.MONTHS_OUT_OF_RANGE);
        }
        return switch (question.request().kind()) {
            case RENEW ->
                Optional.of(ChangeReason.NOT_RENEWABLE)
                        .filter(any -> ending(question).isEmpty());
            case CANCEL ->
                Optional.of(ChangeReason.ALREADY_HELD)
                        .filter(any -> plan(question).equals(AgoraStanding.FREE));
            case SUBSCRIBE, SWITCH -> Optional.of(ChangeReason.ALREADY_HELD).filter(any -> held && !withdraws);
        };
    }

    private static ExpectedChange made(Question question, String plan) {
        return switch (question.request().kind()) {
            case RENEW -> renewed(question);
            case CANCEL -> cancel(question);
            case SUBSCRIBE, SWITCH -> isWithdrawal(question) ? withdrawn(question) : move(question, plan);
        };
    }

    /** Plans are sold by the month and renew themselves; a plan set not to is renewed for whole months. */
    private static boolean isSold(Question question) {
        BigDecimal months = question.request().months();
        return switch (question.request().kind()) {
            case CANCEL -> true;
            case SUBSCRIBE, SWITCH -> months.compareTo(BigDecimal.ONE) == 0;
            case RENEW ->
                months.signum() > 0 && months.stripTrailingZeros().scale() <= 0 && months.compareTo(MOST_MONTHS) <= 0;
        };
    }

    /** The plan in force that is set not to renew itself: "a document that says false with an until" (rulings). */
    private static Optional<Facts.Subscription> ending(Question question) {
        return inForce(question)
                .filter(held -> held.plan().equals(plan(question)))
                .filter(held -> !held.plan().equals(AgoraStanding.FREE))
                .map(held -> Chain.last(question.facts().subscriptions(), held))
                .filter(last -> !last.autoRenew() && last.until().isPresent())
                .filter(last -> last.unsubscribedAt()
                        .filter(asked -> !asked.isAfter(question.at()))
                        .isEmpty())
                .filter(last ->
                        question.facts().subscriptions().stream().noneMatch(other -> goesOnWith(other, last, question)))
                .findFirst();
    }

    /** Another period of the plan holds when that one ends, and renews itself or has no end. */
    private static boolean goesOnWith(Facts.Subscription other, Facts.Subscription last, Question question) {
        Instant end = last.until().orElseThrow();
        boolean left = other.unsubscribedAt()
                .filter(asked -> !asked.isAfter(question.at()))
                .isPresent();
        return !left
                && !Chain.isVoid(other)
                && other.plan().equals(last.plan())
                && !other.from().isAfter(end)
                && other.until().filter(until -> !until.isAfter(end)).isEmpty()
                && (other.autoRenew() || other.until().isEmpty());
    }

    /** Nothing is due at once: the fees are those of the months to come. */
    private static ExpectedChange renewed(Question question) {
        Facts applied = ending(question)
                .map(held -> new Altered(question.facts())
                        .holdingInstead(
                                held,
                                old -> Chain.of(question.facts(), old)
                                        .prolonged(
                                                old, question.request().months().intValueExact())))
                .orElseThrow();
        return ExpectedChange.free(ChangeReason.EFFECTIVE_NOW, question.at(), applied);
    }

    /** "A pending cancellation can be withdrawn by the customer until it takes effect" (rulings). */
    private static boolean isWithdrawal(Question question) {
        boolean cancels = awaiting(question)
                .map(change -> change.change() == Facts.Change.CANCEL)
                .orElseGet(() -> isLeaving(question));
        return cancels
                && question.request().to().equals(plan(question))
                && !plan(question).equals(AgoraStanding.FREE);
    }

    private static ExpectedChange withdrawn(Question question) {
        Facts staying = question.facts();
        for (Facts.Subscription held : inForce(question).toList()) {
            staying = new Altered(staying)
                    .holdingInstead(
                            held,
                            old -> new Facts.Subscription(
                                    old.plan(),
                                    old.from(),
                                    old.until(),
                                    old.autoRenew(),
                                    Optional.empty(),
                                    old.purchases()));
        }
        Optional<Facts.Pending> other = awaiting(question).isPresent() ? Optional.empty() : staying.pending();
        return ExpectedChange.free(
                ChangeReason.EFFECTIVE_NOW,
                question.at(),
                staying.withPlans(staying.subscriptions(), other, staying.active()));
    }

    private static String plan(Question question) {
        return AgoraStanding.of(question.facts(), question.at()).plan();
    }

    private static ExpectedChange cancel(Question question) {
        return ExpectedChange.free(
                ChangeReason.EFFECTIVE_NEXT_MONTH,
                nextMonth(question),
                pending(question, Facts.Change.CANCEL, Optional.empty()));
    }

    /** From free at once; up on the 1st of the next month; down only once sales agreed. */
    private static ExpectedChange move(Question question, String plan) {
        String to = question.request().to();
        if (plan.equals(AgoraStanding.FREE)) {
            return subscribe(question, to);
        }
        return Ladder.AGORA.step(plan, to) > 0 || question.request().agreedBySales()
                ? ExpectedChange.paid(
                        ChangeReason.EFFECTIVE_NEXT_MONTH,
                        nextMonth(question),
                        fee(to),
                        pending(question, Facts.Change.PLAN, Optional.of(to)))
                : ExpectedChange.bySales();
    }

    /** The days left of the month are due, the day of subscribing included; every plan renews itself. */
    private static ExpectedChange subscribe(Question question, String to) {
        Instant at = question.at();
        BilledMonth month = new BilledMonth(
                question.facts().zone(), YearMonth.from(question.calendar().day(at)));
        BigDecimal cost = month.portion(fee(to), new Term(to, at, Optional.empty()));
        Facts.Subscription held = new Facts.Subscription(to, at, Optional.empty(), true, Optional.empty());
        Facts applied = new Altered(question.facts()).holdingToo(held);
        return ExpectedChange.paid(ChangeReason.EFFECTIVE_NOW, at, payable(cost), applied);
    }

    /** For want of money: whoever is beyond the free quota is told to subscribe a paid plan, and so must be able to. */
    private static boolean isFrozen(Question question) {
        AgoraStanding standing = AgoraStanding.of(question.facts(), question.at());
        return AgoraFreeze.reason(question.facts(), standing, question.at()).isPresent();
    }

    /** One change at a time. */
    private static boolean isAwaiting(Question question) {
        return isLeaving(question) || awaiting(question).isPresent();
    }

    private static Optional<Facts.Pending> awaiting(Question question) {
        return AgoraHistory.pending(question.facts(), question.at())
                .filter(change -> !change.requestedAt().isAfter(question.at()))
                .filter(change -> question.at().isBefore(question.calendar().nextMonth(change.requestedAt())));
    }

    /** An unsubscription takes effect on the 1st of the next month, like a pending cancellation. */
    private static boolean isLeaving(Question question) {
        return inForce(question)
                .filter(held -> !held.plan().equals(AgoraStanding.FREE))
                .anyMatch(held -> held.unsubscribedAt()
                        .filter(asked -> !asked.isAfter(question.at()))
                        .isPresent());
    }

    private static Stream<Facts.Subscription> inForce(Question question) {
        return question.facts().subscriptions().stream()
                .filter(held -> AgoraHistory.term(held, question.calendar()).inForce(question.at()));
    }

    private static boolean isNamed(Question question) {
        return question.request().kind() == Kind.SUBSCRIBE || question.request().kind() == Kind.SWITCH;
    }

    private static Facts pending(Question question, Facts.Change change, Optional<String> to) {
        return new Altered(question.facts())
                .pending(new Facts.Pending(
                        change, to, question.at(), question.request().agreedBySales()));
    }

    private static Instant nextMonth(Question question) {
        return question.calendar().nextMonth(question.at());
    }

    /** What is due is paid in fen. */
    private static BigDecimal payable(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal fee(String plan) {
        return AgoraBillOracle.FEES.getOrDefault(plan, BigDecimal.ZERO);
    }
}
