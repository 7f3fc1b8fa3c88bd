package io.entitle.vocabulary;

import java.math.BigDecimal;

/**
 * A plan that can be subscribed today, seen from this account.
 *
 * @param monthlyFee list price of a month
 * @param holdsUse whether everything that the account uses now would be allowed or billed under it, none refused
 */
public record Offer(String plan, int rank, BigDecimal monthlyFee, boolean holdsUse) {}
