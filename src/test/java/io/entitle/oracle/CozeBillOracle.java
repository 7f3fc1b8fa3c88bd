package io.entitle.oracle;

import io.entitle.decision.Bill;
import io.entitle.fact.Facts;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private static final BigDecimal POINT = new BigDecimal("0.001");

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
        List<Charge> charges = new ArrayList<>(fees(question.facts(), month));
        points(question, plan).ifPresent(charges::add);
        charges.addAll(new CozeMeters(question.facts(), month, stretches).charges());
        Bill.Status status = question.at().isBefore(month.end()) ? Bill.Status.ESTIMATE : Bill.Status.FINAL;
        return ExpectedBill.of(status, plan, charges);
    }

    /** The months bought are charged in the month in which they begin. */
    private List<Charge> fees(Facts facts, BilledMonth month) {
        return facts.subscriptions().stream()
                .filter(held -> fees.containsKey(held.plan()) && month.contains(held.from()))
                .map(held -> new Charge(
                        "plan-fee",
                        monthsBought(facts, held).multiply(fees.getOrDefault(held.plan(), BigDecimal.ZERO))))
                .toList();
    }

    /** n months bought on a date end at the end of the same calendar day n months on; without an end it is one. */
    private static BigDecimal monthsBought(Facts facts, Facts.Subscription held) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        LocalDate day = calendar.day(held.from());
        return held.until()
                .map(end -> IntStream.iterate(1, n -> n + 1)
                        .filter(n ->
                                !end.isAfter(calendar.start(day.plusMonths(n).plusDays(1))))
                        .findFirst()
                        .orElseThrow())
                .map(BigDecimal::valueOf)
                .orElse(BigDecimal.ONE);
    }

    /** Beyond the grant and the packs of the plan a point costs 0.001 yuan. */
    private Optional<Charge> points(Question question, String plan) {
        BigDecimal used = question.facts().usage().getOrDefault("points", BigDecimal.ZERO);
        return Optional.ofNullable(points.get(plan))
                .map(grant -> used.subtract(grant).subtract(packs(question, plan)))
                .filter(excess -> excess.signum() > 0)
                .map(excess -> new Charge("overage", excess.multiply(POINT)));
    }

    private static BigDecimal packs(Question question, String plan) {
        return question.facts().packs().stream()
                .filter(pack -> pack.plan().equals(plan) && isUsable(pack, question))
                .map(pack -> pack.points().subtract(pack.used()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As the month ends: ruling of this oracle, the sources are silent. */
    private static boolean isUsable(Facts.Pack pack, Question question) {
        Instant end = question.billed().end();
        return pack.boughtOn().isBefore(end)
                && pack.until().filter(until -> until.isBefore(end)).isEmpty();
    }
}
