package io.entitle.decision;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether an account may change its plan, from when, at what cost, and what it gains and loses by it. Immutable.
 *
 * @param change {@code subscribe}, {@code switch}, {@code cancel} or {@code renew}
 * @param to the plan asked for, where one was
 * @param cost what is due when the change takes effect, in the product's currency
 * @param gains features that are denied without the change and not with it, or of which there is more; sorted
 * @param losses the reverse; sorted
 * @param overLimit present use that is over a limit once the change is in effect
 */
public record ChangeAnswer(
        String account,
        String product,
        String change,
        Optional<String> to,
        Outcome outcome,
        ChangeReason reason,
        Optional<OffsetDateTime> effectiveAt,
        Optional<BigDecimal> cost,
        List<String> gains,
        List<String> losses,
        List<OverLimit> overLimit,
        Message message,
        List<RulePart> rules,
        String ruleset) {

    public ChangeAnswer {
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        overLimit = List.copyOf(overLimit);
        rules = List.copyOf(rules);
    }

    public enum Outcome {
        ALLOWED,
        CONTACT_SALES,
        REFUSED;

        /** The word used in documents, such as {@code contact-sales}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Use of a counted feature beyond its limit. */
    public record OverLimit(String key, BigDecimal used, BigDecimal limit) {}
}
