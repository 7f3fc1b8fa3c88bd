package io.entitle.oracle;

import io.entitle.decision.ChangeReason;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** {@code facts/agora-im.md}, "Plan management". */
final class AgoraChangeOracle implements ChangeOracle {

    @Override
    public ExpectedChange change(Question question) {
        if (isNamed(question)
                && !AgoraStanding.RANKS.contains(question.request().to())) {
            return ExpectedChange.refused(ChangeReason.UNKNOWN_PLAN);
        }
        if (isFrozen(question)) {
            return ExpectedChange.refused(ChangeReason.FROZEN);
        }
        if (isAwaiting(question)) {
            return ExpectedChange.refused(ChangeReason.CHANGE_PENDING);
        }
        String plan = AgoraStanding.of(question.facts(), question.at()).plan();
        return switch (question.request().kind()) {
            case RENEW -> ExpectedChange.refused(ChangeReason.NOT_RENEWABLE);
            case CANCEL -> cancel(question, plan);
            case SUBSCRIBE, SWITCH -> move(question, plan);
        };
    }

    /** Whoever is on the free plan has nothing to cancel. */
    private static ExpectedChange cancel(Question question, String plan) {
        return plan.equals(AgoraStanding.FREE)
                ? ExpectedChange.refused(ChangeReason.ALREADY_HELD)
                : ExpectedChange.free(
                        ChangeReason.EFFECTIVE_NEXT_MONTH,
                        nextMonth(question),
                        pending(question, Facts.Change.CANCEL, Optional.empty()));
    }

    /** From free at once; up on the 1st of the next month; down only once sales agreed. */
    private static ExpectedChange move(Question question, String plan) {
        String to = question.request().to();
        int step = Ladder.AGORA.step(plan, to);
        if (step == 0) {
            return ExpectedChange.refused(ChangeReason.ALREADY_HELD);
        }
        if (plan.equals(AgoraStanding.FREE)) {
            return subscribe(question, to);
        }
        return step > 0 || question.request().agreedBySales()
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
        return AgoraFreeze.of(question.facts())
                .flatMap(freeze -> freeze.reason(question.at()))
                .isPresent();
    }

    /** One change at a time. */
    private static boolean isAwaiting(Question question) {
        return isLeaving(question)
                || question.facts().pending().map(Facts.Pending::requestedAt).stream()
                        .anyMatch(asked -> !asked.isAfter(question.at())
                                && question.at().isBefore(question.calendar().nextMonth(asked)));
    }

    /** An unsubscription takes effect on the 1st of the next month, like a pending cancellation. */
    static boolean isLeaving(Question question) {
        return question.facts().subscriptions().stream()
                .filter(held -> !held.plan().equals(AgoraStanding.FREE))
                .filter(held -> AgoraHistory.term(held, question.calendar()).inForce(question.at()))
                .anyMatch(held -> held.unsubscribedAt()
                        .filter(asked -> !asked.isAfter(question.at()))
                        .isPresent());
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
