package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code facts/coze.md}: "Plans", "When points run out", "Members beyond the free ones" and "Legacy plans". */
final class CozeBillOracle implements BillOracle {

    static final Map<String, BigDecimal> FEES = Map.of(
            "personal-advanced", new BigDecimal("9.9"),
            "team", new BigDecimal("178"),
            "enterprise", new BigDecimal("4980"));

    private static final Map<String, BigDecimal> POINTS = Map.of(
            "professional", new BigDecimal("500"),
            "personal-advanced", new BigDecimal("1000"),
            "team", new BigDecimal("5000"),
            "enterprise", new BigDecimal("3000000"));
    private static final PriceList PRICES = CozePriceList.read();

    private static final Map<Integer, BigDecimal> PACKS =
            Map.of(1_000, new BigDecimal("1"), 110_000, new BigDecimal("100"));

    private final Map<String, BigDecimal> fees;
    private final Map<String, BigDecimal> points;

    CozeBillOracle() {
        this(Map.of(), Map.of());
    }

    /** As if some plans had other fees, or included another number of points; plans that charge for none are not there. */
    CozeBillOracle(Map<String, BigDecimal> otherFees, Map<String, Optional<BigDecimal>> otherPoints) {
        fees = new HashMap<>(FEES);
        fees.putAll(otherFees);
        points = new HashMap<>(POINTS);
        otherPoints.forEach(
                (plan, grant) -> grant.ifPresentOrElse(n -> points.put(plan, n), () -> points.remove(plan)));
    }

    @Override
    public ExpectedBill bill(Question question) {
        BilledMonth month = question.billed();
        List<Term> stretches = Stretches.of(CozeHistory.of(question.facts()), Ladder.COZE, month);
        String plan = Ladder.COZE.highest(stretches);
        CozeMeters meters = new CozeMeters(question, stretches);
        CozePoints consumed = new CozePoints(question, stretches, points);
        List<Charge> charges = new ArrayList<>(fees(question.facts(), month));
        charges.addAll(packs(question.facts(), month));
        charges.addAll(consumed.charges());
        charges.addAll(meters.charges());
        return ExpectedBill.of(question, plan, isUseKnown(question, plan, stretches) && consumed.areKnown(), charges);
    }

    private static boolean isUseKnown(Question question, String plan, List<Term> stretches) {
        return StatedUse.all(question.facts())
                .allMatch(use -> use.isKnown(
                        question,
                        PRICES.cell(plan, use.key()),
                        stretches.stream().map(stretch -> PRICES.cell(stretch.plan(), use.key()))));
    }

    /** "A renewal's fee belongs to the month in which the renewal was bought" (rulings). */
    private List<Charge> fees(Facts facts, BilledMonth month) {
        return facts.subscriptions().stream()
                .filter(held -> fees.containsKey(held.plan()) && !Chain.isVoid(held))
                .flatMap(held -> CozePaid.purchases(facts, held).stream())
                .filter(paid -> month.contains(paid.on()))
                .map(paid -> new Charge("plan-fee", paid.fee(fees.getOrDefault(paid.plan(), BigDecimal.ZERO))))
                .toList();
    }

    /** "Packs on sale: 1,000 points for 1 yuan, 110,000 points for 100 yuan", charged in the month of buying (rulings). */
    private static List<Charge> packs(Facts facts, BilledMonth month) {
        return facts.packs().stream()
                .filter(pack -> month.contains(pack.boughtOn()))
                .flatMap(pack -> Optional.ofNullable(PACKS.get(pack.points().intValueExact())).stream())
                .map(price -> new Charge("pack", price))
                .toList();
    }
}
