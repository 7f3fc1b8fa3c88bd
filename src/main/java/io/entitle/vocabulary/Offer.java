package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.math.BigDecimal;
import java.util.List;

/**
 * A plan that can be subscribed today, seen from this account.
 *
 * @param name what it is called
 * @param monthlyFee list price of a month
 * @param holdsUse whether everything that the account uses now would be allowed or billed under it, none refused
 * @param losses what the plan in force holds and it does not, by key
 * @param lost the same in a sentence, to stand behind another one; empty words where nothing is lost
 */
@Fact
public record Offer(
        String plan,
        Message name,
        int rank,
        BigDecimal monthlyFee,
        boolean holdsUse,
        @EngineOnly List<String> losses,
        Message lost) {

    public Offer {
        losses = List.copyOf(losses);
    }
}
