package io.entitle.decision;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer as a test writes it: its outcome, and where it is counted its limit, period, use and what is left:
 * {@code allowed 5/day 2} or {@code allowed 5/day 2 4}.
 */
public final class WrittenAnswer {

    private WrittenAnswer() {}

    public static Decision decision(String text) {
        String[] words = text.split(" ", -1);
        Determination determined = new Determination(
                "account",
                "product",
                "feature",
                OffsetDateTime.parse("2025-01-01T00:00:00Z"),
                Outcome.valueOf(words[0].toUpperCase(Locale.ROOT)),
                reason(words[0]),
                Optional.of("plan"),
                words.length == 1 ? Optional.empty() : Optional.of(count(words)),
                Optional.empty(),
                List.of(),
                "digest");
        return new Decision(determined, Optional.empty(), any -> new Message("", ""), Optional.empty());
    }

    /** {@code 5/day}, {@code 5/held}; {@code -/day} is unlimited. */
    static Quota quota(String text) {
        String[] words = text.split("/", -1);
        return new Quota(
                Optional.of(words[0]).filter(word -> !word.equals("-")).map(BigDecimal::new),
                Optional.of(words[1])
                        .filter(word -> !word.equals("held"))
                        .map(word -> Period.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private static Allowance count(String[] words) {
        Quota quota = quota(words[1]);
        BigDecimal used = new BigDecimal(words[2]);
        Optional<BigDecimal> left = words.length > 3
                ? Optional.of(new BigDecimal(words[3]))
                : quota.limit().map(most -> most.subtract(used).max(BigDecimal.ZERO));
        return new Allowance(quota.limit(), "unit", quota.period(), used, left, Optional.empty());
    }

    private static Reason reason(String outcome) {
        return switch (outcome) {
            case "allowed" -> Reason.GRANTED;
            case "billed" -> Reason.OVERAGE_BILLED;
            case "denied" -> Reason.QUOTA_EXHAUSTED;
            default -> Reason.EVALUATION_FAILED;
        };
    }
}
