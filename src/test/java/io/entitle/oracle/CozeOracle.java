package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/** {@code facts/coze.md} as plain Java. */
final class CozeOracle implements Oracle {

    private final PriceList prices;

    CozeOracle() {
        this(CozePriceList.read());
    }

    /** As if the price list were another one. */
    CozeOracle(PriceList prices) {
        this.prices = prices;
    }

    @Override
    public SortedSet<String> keys() {
        return prices.keys();
    }

    @Override
    public Function<Question, ExpectedAnswer> at(Facts facts, Instant at) {
        return new CozeAnswers(prices, CozeStanding.of(facts, at), inArrears(facts, at), packs(facts, at));
    }

    private static boolean inArrears(Facts facts, Instant at) {
        return facts.arrears()
                .filter(debt -> debt.amount().signum() > 0)
                .filter(debt -> !debt.since().isAfter(at))
                .isPresent();
    }

    private static List<Facts.Pack> packs(Facts facts, Instant at) {
        return facts.packs().stream().filter(pack -> isUsable(pack, at)).toList();
    }

    private static boolean isUsable(Facts.Pack pack, Instant at) {
        boolean over = pack.until().filter(end -> !end.isAfter(at)).isPresent();
        return !pack.boughtOn().isAfter(at) && !over;
    }
}
