package io.entitle.vocabulary;

import java.math.BigDecimal;

/**
 * Use of a feature beyond what a plan of the billed month includes, where that plan charges for it.
 *
 * @param units of what is used up, all that goes beyond; of what is held, the most that did at one time
 * @param unitDays of what is held, one unit for one day, by the highest number of each day; 0 of what is used up
 * @param unitSeconds of what is held, one unit for one second; 0 of what is used up
 */
@Fact
public record Excess(
        String plan,
        String feature,
        BigDecimal units,
        BigDecimal unitDays,
        @EngineOnly BigDecimal unitSeconds) {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    /** Of what is held, one unit for one hour; half up at the ninth decimal where that does not end. */
    @Operand
    public BigDecimal unitHours() {
        return Money.share(BigDecimal.ONE, unitSeconds, SECONDS_OF_AN_HOUR);
    }

    /** What all hours cost at a price for one unit for one hour: multiplied before it is divided. */
    BigDecimal byTheHour(BigDecimal price) {
        return Money.share(price, unitSeconds, SECONDS_OF_AN_HOUR);
    }
}
