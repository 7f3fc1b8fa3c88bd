package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * A stretch of the billed month in which one plan was in force throughout.
 *
 * @param name what the plan is called
 * @param wholeMonth whether it begins and ends with the month
 * @param days the natural days that it touches, the first one included, but those that count for another stretch: a day
 *     of several counts for the one of the highest plan, of equals for the first
 */
@Fact
public record Span(
        String plan,
        Message name,
        BigDecimal monthlyFee,
        Moment from,
        Moment until,
        boolean wholeMonth,
        BigDecimal days) {

    /** Its length in hours, to the second. */
    @Fact
    public BigDecimal hours() {
        long seconds = Duration.between(from.instant(), until.instant()).toSeconds();
        return Money.share(BigDecimal.valueOf(seconds), BigDecimal.valueOf(3600));
    }
}
