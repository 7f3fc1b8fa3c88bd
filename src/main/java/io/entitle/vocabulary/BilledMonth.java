package io.entitle.vocabulary;

import java.math.BigDecimal;

/**
 * The month that a bill is for, on the account's calendar.
 *
 * @param plan the highest plan that was in force in it
 * @param start its first instant
 * @param end the first instant after it
 */
@Fact
public record BilledMonth(String plan, Moment start, Moment end) {

    /** The number of its days. */
    @Fact
    public BigDecimal days() {
        return start.daysTo(end);
    }

    /** The moment is in the month. */
    @Fact
    public boolean covers(Moment moment) {
        return start.compareTo(moment) <= 0 && moment.compareTo(end) < 0;
    }
}
