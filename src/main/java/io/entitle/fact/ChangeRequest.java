package io.entitle.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A change of plan that is asked about.
 *
 * @param to the plan asked for; empty text for {@link Kind#CANCEL} and {@link Kind#RENEW}
 * @param months for how long, where that is bought; whether the number is a possible one is for the rules to say
 * @param agreedBySales whether sales has agreed to it
 */
public record ChangeRequest(Kind kind, String to, BigDecimal months, boolean agreedBySales) {

    public ChangeRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
        months = AmountBounds.plain(Objects.requireNonNull(months, "months"));
    }

    public enum Kind {
        SUBSCRIBE,
        SWITCH,
        CANCEL,
        RENEW;

        /** The word used in documents and rules, such as {@code subscribe}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A plan is subscribed for so many months. */
    public static ChangeRequest subscribe(String plan, long months) {
        return new ChangeRequest(Kind.SUBSCRIBE, plan, BigDecimal.valueOf(months), false);
    }

    /** The plan in force is exchanged for another one, which is bought for a month where it is bought by the month. */
    public static ChangeRequest switchTo(String plan) {
        return new ChangeRequest(Kind.SWITCH, plan, BigDecimal.ONE, false);
    }

    /** The plan in force is given up. */
    public static ChangeRequest cancel() {
        return new ChangeRequest(Kind.CANCEL, "", BigDecimal.ONE, false);
    }

    /** The plan in force is bought for so many months more. */
    public static ChangeRequest renew(long months) {
        return new ChangeRequest(Kind.RENEW, "", BigDecimal.valueOf(months), false);
    }

    /** The same with the agreement of sales. */
    public ChangeRequest agreed() {
        return new ChangeRequest(kind, to, months, true);
    }
}
