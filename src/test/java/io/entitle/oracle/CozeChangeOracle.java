package io.entitle.oracle;

import io.entitle.decision.ChangeReason;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code facts/coze.md}, "Lifecycle": who may buy, renew, switch and unsubscribe. */
final class CozeChangeOracle implements ChangeOracle {

    private static final String FREE = "personal-free";
    /** "Legacy plans are no longer sold" (ruling). */
    private static final List<String> ON_SALE = List.of(FREE, "personal-advanced", "team", "enterprise");

    private static final Set<ChangeReason> BARRED = Set.of(ChangeReason.IN_ARREARS, ChangeReason.CHANGE_PENDING);
    private static final BigDecimal MOST_MONTHS = new BigDecimal("36");

    @Override
    public ExpectedChange change(Question question) {
        if (isNamed(question) && !ON_SALE.contains(question.request().to())) {
            return ExpectedChange.refused(ChangeReason.UNKNOWN_PLAN);
        }
        if (owes(question)) {
            return ExpectedChange.refused(ChangeReason.IN_ARREARS);
        }
        if (isAwaiting(question)) {
            return ExpectedChange.refused(ChangeReason.CHANGE_PENDING);
        }
        return switch (question.request().kind()) {
            case SUBSCRIBE -> subscribe(question);
            case SWITCH -> change(question, question.request().to());
            case CANCEL -> cancel(question);
            case RENEW -> renew(question);
        };
    }

    @Override
    public boolean isUnsettled(Question question) {
        ExpectedChange expected = change(question);
        boolean barred = BARRED.contains(expected.reason());
        return !barred
                && (UnsettledChanges.renewsAPlanWhoseNextPeriodIsRecorded(question, expected)
                        || UnsettledChanges.asksForAPlanHeldButNotWorkedIn(question)
                        || UnsettledChanges.asksForTheFreePlanElsewhere(question));
    }

    /** Everyone holds the free plan, for any number of months. */
    private static ExpectedChange subscribe(Question question) {
        String to = question.request().to();
        if (!to.equals(FREE) && !isBuyable(question.request().months())) {
            return ExpectedChange.refused(ChangeReason.MONTHS_OUT_OF_RANGE);
        }
        CozePurchase purchase = new CozePurchase(question);
        return purchase.holds(to) ? ExpectedChange.refused(ChangeReason.ALREADY_HELD) : purchase.bought(to);
    }

    /** To another plan in force, or to the free plan beside a team or enterprise; a plan not held is bought. */
    private static ExpectedChange change(Question question, String to) {
        CozePurchase purchase = new CozePurchase(question);
        boolean reachable =
                to.equals(FREE) ? CozePurchase.FOR_TEAMS.stream().anyMatch(purchase::holds) : purchase.holds(to);
        boolean worksInIt =
                CozeStanding.of(question.facts(), question.at()).plan().equals(to);
        return reachable && !worksInIt
                ? ExpectedChange.free(
                        ChangeReason.EFFECTIVE_NOW, question.at(), new Altered(question.facts()).workingIn(to))
                : subscribe(question);
    }

    /** The plan is void at that instant. Whoever is on the free plan has nothing to cancel. */
    private static ExpectedChange cancel(Question question) {
        List<Facts.Subscription> held = new CozePurchase(question).heldPlan();
        Facts applied = question.facts();
        for (Facts.Subscription each : held) {
            applied = new Altered(applied).holdingInstead(each, old -> unsubscribed(old, question));
        }
        return held.isEmpty()
                ? ExpectedChange.refused(ChangeReason.ALREADY_HELD)
                : ExpectedChange.free(ChangeReason.EFFECTIVE_NOW, question.at(), applied);
    }

    private static ExpectedChange renew(Question question) {
        return isBuyable(question.request().months())
                ? new CozePurchase(question)
                        .renewed()
                        .orElseGet(() -> ExpectedChange.refused(ChangeReason.NOT_RENEWABLE))
                : ExpectedChange.refused(ChangeReason.MONTHS_OUT_OF_RANGE);
    }

    private static Facts.Subscription unsubscribed(Facts.Subscription held, Question question) {
        return new Facts.Subscription(
                held.plan(), held.from(), held.until(), held.autoRenew(), Optional.of(question.at()));
    }

    /** "1 to 36 months at a time; 0, 37, negative, fractional are refused" (seed). */
    private static boolean isBuyable(BigDecimal months) {
        boolean whole = months.stripTrailingZeros().scale() <= 0;
        return whole && months.signum() > 0 && months.compareTo(MOST_MONTHS) <= 0;
    }

    private static boolean owes(Question question) {
        return question.facts()
                .arrears()
                .filter(debt -> debt.amount().signum() > 0 && !debt.since().isAfter(question.at()))
                .isPresent();
    }

    private static boolean isAwaiting(Question question) {
        return question.facts()
                .pending()
                .filter(pending -> !pending.requestedAt().isAfter(question.at()))
                .isPresent();
    }

    private static boolean isNamed(Question question) {
        return question.request().kind() == Kind.SUBSCRIBE || question.request().kind() == Kind.SWITCH;
    }
}
