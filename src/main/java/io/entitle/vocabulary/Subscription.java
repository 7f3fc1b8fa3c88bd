package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A plan that the account holds, held or will hold.
 *
 * @param name what the plan is called
 * @param monthlyFee list price of a month
 * @param rank the plan's place in the order of upgrades
 * @param anchor the first instant of the unbroken chain of periods of the plan that it belongs to
 */
@Fact
public record Subscription(
        String plan,
        Message name,
        int rank,
        BigDecimal monthlyFee,
        Moment from,
        Optional<Moment> until,
        Optional<Moment> unsubscribedAt,
        boolean autoRenew,
        Moment anchor) {

    /** Its first instant has come. */
    @Fact
    public boolean started() {
        return from.reached(Occasion.Kind.PLAN_BEGINS, this::name);
    }

    /** Its end has come; the end itself is no longer part of it. */
    @Fact
    public boolean ended() {
        return until.filter(end -> end.reached(Occasion.Kind.PLAN_ENDS, this::name))
                .isPresent();
    }

    /** The instant of unsubscribing has come. */
    @Fact
    public boolean unsubscribed() {
        return unsubscribedAt
                .filter(when -> when.reached(Occasion.Kind.PLAN_UNSUBSCRIBED, this::name))
                .isPresent();
    }

    /** The month in which it was unsubscribed is over. */
    @Fact
    public boolean unsubscribedBeforeThisMonth() {
        return unsubscribedAt
                .map(Moment::nextMonth)
                .filter(first -> first.reached(Occasion.Kind.MONTH_OF_UNSUBSCRIBING_OVER, this::name))
                .isPresent();
    }

    /** The month in which it was unsubscribed is over by that moment. */
    @Fact
    public boolean unsubscribedBeforeMonthOf(Moment moment) {
        return unsubscribedAt
                .map(Moment::nextMonth)
                .filter(first -> first.compareTo(moment) <= 0)
                .isPresent();
    }

    /** It had been unsubscribed by that moment. */
    @Fact
    public boolean unsubscribedBy(Moment moment) {
        return unsubscribedAt.filter(when -> when.compareTo(moment) <= 0).isPresent();
    }

    /** Its end is to come, at most that many days from now. */
    @Fact
    public boolean endsWithinDays(@Amount(whole = true) Object days) {
        return until.filter(end -> !end.reached(Occasion.Kind.PLAN_ENDS, this::name))
                .map(end -> end.plusDays(-Numerals.whole(days)))
                .filter(soon -> soon.reached(Occasion.Kind.PLAN_ENDS_SOON, this::name))
                .isPresent();
    }

    /**
     * It goes on at the moment at which the change takes effect: it has begun, and nothing has ended it by then but an
     * unsubscription that came before the change was asked for.
     */
    @Fact
    public boolean keptAt(Pending change) {
        Moment effect = change.effect();
        return startedBefore(effect)
                && (autoRenew || !endedBy(effect))
                && (!unsubscribedBeforeMonthOf(effect) || isLeavingWhenAskedFor(change));
    }

    private boolean isLeavingWhenAskedFor(Pending change) {
        return unsubscribedBy(change.requestedAt()) && !unsubscribedBeforeMonthOf(change.requestedAt());
    }

    /** It was unsubscribed after the change was asked for, and that month is over. */
    @Fact
    public boolean leftAfter(Pending change) {
        return unsubscribedBeforeThisMonth() && !unsubscribedBy(change.requestedAt());
    }

    /** Its first instant comes no later than that moment. */
    @Fact
    public boolean startedBy(Moment moment) {
        return from.compareTo(moment) <= 0;
    }

    /** Its first instant comes before that moment. */
    @Fact
    public boolean startedBefore(Moment moment) {
        return from.compareTo(moment) < 0;
    }

    /** Its end comes no later than that moment. */
    @Fact
    public boolean endedBy(Moment moment) {
        return until.filter(end -> end.compareTo(moment) <= 0).isPresent();
    }

    /** It is of the same plan and holds when the other one ends, so that nothing ends then. */
    @Fact
    public boolean continues(Subscription other) {
        return other.until
                .filter(end -> plan.equals(other.plan) && startedBy(end) && !endedBy(end))
                .isPresent();
    }

    /** The months that were bought: those begun between its first instant and its end; one where it is open ended. */
    @Fact
    public BigDecimal monthsBought() {
        return from.months(until);
    }

    /**
     * Its end once it is renewed for so many whole months. Months are counted from the first day of the chain of periods, so
     * that one renewal of several months and several of one month end alike; a day that a month lacks is its last day.
     */
    @Operand
    public Moment renewedFor(@Amount(whole = true) Object months) {
        BigDecimal held = anchor.monthsTo(end());
        BigDecimal all = held.add(Numerals.value(months));
        if (end().equals(anchor.endOfPeriod(held))) {
            return anchor.endOfPeriod(all);
        }
        Moment first = anchor.startOfDay();
        return end().equals(first.plusMonths(held.longValueExact()))
                ? first.plusMonths(all.longValueExact())
                : end().justBefore().endOfPeriod(months);
    }

    /** Its end; only to be asked of a subscription that has one. */
    @Fact
    public Moment end() {
        return until.orElseThrow(() -> new IllegalStateException("the subscription is open ended"));
    }

    /** When it was unsubscribed; only to be asked of one that was. */
    @Fact
    public Moment unsubscription() {
        return unsubscribedAt.orElseThrow(() -> new IllegalStateException("the subscription was not unsubscribed"));
    }
}
