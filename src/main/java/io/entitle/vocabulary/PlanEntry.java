package io.entitle.vocabulary;

import io.entitle.fact.Product;
import java.math.BigDecimal;

/** One plan of the catalogue while rules describe it. */
public final class PlanEntry {

    private final String key;
    private final String en;
    private final String zh;
    private int rank;
    private BigDecimal monthlyFee = BigDecimal.ZERO;
    private boolean onSale = true;
    private boolean forATerm;

    PlanEntry(String key, String en, String zh) {
        this.key = key;
        this.en = en;
        this.zh = zh;
    }

    /** Its place in the order of upgrades; higher is more. */
    @Conclusion
    public PlanEntry rank(@Amount(written = true, whole = true) Object place) {
        rank = Math.toIntExact(Numerals.whole(place));
        return this;
    }

    /** The list price of a month in the product's currency: {@code "9.9"}. */
    @Conclusion
    public PlanEntry feeAMonth(@Amount(written = true) Object amount) {
        monthlyFee = Numerals.value(amount);
        return this;
    }

    /** It can no longer be subscribed. */
    @Conclusion
    public PlanEntry notOnSale() {
        onSale = false;
        return this;
    }

    /** It is bought for a number of months: every subscription to it has an end. */
    @Conclusion
    public PlanEntry forATerm() {
        forATerm = true;
        return this;
    }

    Product.Plan plan() {
        return new Product.Plan(key, en, zh, rank, monthlyFee, onSale, forATerm);
    }
}
