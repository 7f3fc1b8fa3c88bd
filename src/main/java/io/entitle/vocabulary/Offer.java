package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;

/**
 * A plan that can be subscribed today, seen from this account.
 *
 * @param name what it is called
 * @param monthlyFee list price of a month
 * @param holdsUse whether everything that the account uses now would be allowed or billed under it, none refused
 */
@Fact
public record Offer(String plan, Message name, int rank, BigDecimal monthlyFee, boolean holdsUse) {}
