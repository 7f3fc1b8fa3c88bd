package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.SortedSet;
import java.util.function.Function;

/** {@code facts/agora-im.md} as plain Java. */
final class AgoraOracle implements Oracle {

    private final PriceList prices;
    private final int grace;

    AgoraOracle() {
        this(AgoraFreeze.GRACE);
    }

    /** As if a person had so many days of grace. */
    AgoraOracle(int grace) {
        this(AgoraPriceList.read(), grace);
    }

    /** As if the price list were another one. */
    AgoraOracle(PriceList prices) {
        this(prices, AgoraFreeze.GRACE);
    }

    private AgoraOracle(PriceList prices, int grace) {
        this.prices = prices;
        this.grace = grace;
    }

    @Override
    public SortedSet<String> keys() {
        return prices.keys();
    }

    @Override
    public Function<Question, ExpectedAnswer> at(Facts facts, Instant at) {
        AgoraStanding standing = AgoraStanding.of(facts, at);
        return new AgoraAnswers(
                prices,
                standing,
                AgoraFreeze.reason(facts, standing, at, grace),
                facts.paid().orElseGet(() -> hasHeldPaidPlan(facts, at)));
    }

    private static boolean hasHeldPaidPlan(Facts facts, Instant at) {
        return facts.subscriptions().stream()
                .filter(held -> held.until().filter(held.from()::equals).isEmpty())
                .anyMatch(held ->
                        !held.plan().equals(AgoraStanding.FREE) && !held.from().isAfter(at));
    }
}
