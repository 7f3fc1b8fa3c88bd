package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.util.Comparator;

/**
 * What comes about at an instant that a rule asked for and that is still ahead.
 *
 * @param of what it comes about to, such as the name of a plan; empty words where the kind says all
 */
public record Occasion(Kind kind, Message of) implements Comparable<Occasion> {

    private static final Comparator<Occasion> ORDER = Comparator.comparing(Occasion::kind)
            .thenComparing(occasion -> occasion.of().en())
            .thenComparing(occasion -> occasion.of().zh());

    /** A period is over, and what is used in the next one is counted from nothing. */
    public static final Occasion COUNTED_ANEW = new Occasion(Kind.COUNTED_ANEW, new Message("", ""));

    /** The kinds, in the order in which several at one instant are told. */
    public enum Kind {
        RULES_CHANGE,
        PLAN_BEGINS,
        PLAN_ENDS,
        PLAN_ENDS_SOON,
        PLAN_UNSUBSCRIBED,
        MONTH_OF_UNSUBSCRIBING_OVER,
        CHANGE_REQUESTED,
        CHANGE_EFFECTIVE,
        CANCELLATION_REQUESTED,
        CANCELLATION_EFFECTIVE,
        DEBT_ARISES,
        BALANCE_DEDUCTED,
        DEADLINE,
        PACK_BEGINS,
        PACK_ENDS,
        DATE_OF_RULES,
        COUNTED_ANEW
    }

    @Override
    public int compareTo(Occasion other) {
        return ORDER.compare(this, other);
    }
}
