package io.entitle.decision;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a month costs. Immutable.
 *
 * @param plan the highest plan that was in force in the month
 * @param currency ISO 4217 code
 * @param total the exact sum of the lines; a share that does not end is rounded half up at its 9th decimal; empty where the
 *     status is {@link Status#PLAN_REQUIRED} or {@link Status#CONTRACT}
 * @param payable the total rounded half up to the smallest coin
 * @param rules every rule that had a part in the bill
 */
public record Bill(
        String account,
        String product,
        YearMonth month,
        Optional<String> plan,
        String currency,
        Status status,
        List<Line> lines,
        Optional<BigDecimal> total,
        Optional<BigDecimal> payable,
        List<RulePart> rules,
        String ruleset) {

    public Bill {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    public enum Status {
        /** The month is over. */
        FINAL,
        /** The month is not over. */
        ESTIMATE,
        /** The use has no price on the present plan. */
        PLAN_REQUIRED,
        /** A sales contract says what is charged; these rules do not know it. */
        CONTRACT;

        /** The word used in documents, such as {@code plan-required}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One charge and the rule that made it.
     *
     * @param kind {@code plan-fee}, {@code overage}, or what a product adds
     */
    public record Line(
            String kind,
            Message text,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> unitPrice,
            BigDecimal amount,
            RulePart rule) {}
}
