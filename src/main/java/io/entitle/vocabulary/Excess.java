package io.entitle.vocabulary;

import java.math.BigDecimal;

/**
 * Use of a feature beyond what a plan of the billed month includes, where that plan charges for it.
 *
 * @param units of what is used up, all that goes beyond; of what is held, the most that did at one time
 * @param unitDays of what is held, one unit for one day, by the highest number of each day; 0 of what is used up
 * @param unitHours of what is held, one unit for one hour, to the second; 0 of what is used up
 */
@Fact
public record Excess(String plan, String feature, BigDecimal units, BigDecimal unitDays, BigDecimal unitHours) {}
