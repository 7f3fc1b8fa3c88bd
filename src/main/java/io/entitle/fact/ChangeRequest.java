package io.entitle.fact;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A change of plan that is asked about.
 *
 * @param to the plan asked for; empty text for {@link Kind#CANCEL} and {@link Kind#RENEW}
 * @param months for how long, where that is bought; whether the number is a possible one is for the rules to say
 * @param agreedBySales whether sales has agreed to it
 */
public record ChangeRequest(Kind kind, String to, BigDecimal months, boolean agreedBySales) {

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

    /** The same with the agreement of sales. */
    public ChangeRequest agreed() {
        return new ChangeRequest(kind, to, months, true);
    }
}
