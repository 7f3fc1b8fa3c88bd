package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code facts/coze.md}, "When points run out": what the points of a month cost.
 *
 * @param stretches those of the month in which one plan is the highest in force
 * @param grants the points that a plan includes; plans that charge for none are not there
 */
record CozePoints(BillOracle.Question question, List<Term> stretches, Map<String, BigDecimal> grants) {

    private static final BigDecimal POINT = new BigDecimal("0.001");
    private static final BigDecimal POINTS_A_CALL = new BigDecimal("2");
    private static final String BY_THE_MONTH = "enterprise";

    /** Of a daily grant the use of each day; of a monthly one that of the month. */
    boolean areKnown() {
        boolean daily = stretches.stream()
                .map(Term::plan)
                .anyMatch(plan -> grants.containsKey(plan) && !plan.equals(BY_THE_MONTH));
        return !daily || stated().isKnownByTheDay(question.billed());
    }

    /** Beyond the grant and the packs of the plan a point costs 0.001 yuan; a call on `professional` is paid once. */
    List<Charge> charges() {
        return grants.keySet().stream()
                .sorted()
                .flatMap(plan -> charge(plan).stream())
                .toList();
    }

    private Optional<Charge> charge(String plan) {
        BigDecimal included = grants.getOrDefault(plan, BigDecimal.ZERO);
        List<BigDecimal> used = stated().in(question.billed(), question.at()).stream()
                .filter(reading ->
                        Stretches.plan(reading, stretches, Ladder.COZE).equals(plan))
                .map(Reading::used)
                .toList();
        BigDecimal excess = plan.equals(BY_THE_MONTH)
                ? sum(used).subtract(included)
                : sum(used.stream()
                        .map(day -> day.subtract(included).max(BigDecimal.ZERO))
                        .toList());
        return Optional.of(excess.subtract(packs(plan)).subtract(calls(plan)))
                .filter(points -> points.signum() > 0)
                .map(points -> new Charge("overage", points.multiply(POINT)));
    }

    private StatedUse stated() {
        return new StatedUse(question.facts(), "points");
    }

    private BigDecimal calls(String plan) {
        return plan.equals(CozeMeters.PROFESSIONAL)
                ? new CozeMeters(question, stretches).calls(any -> true).multiply(POINTS_A_CALL)
                : BigDecimal.ZERO;
    }

    private BigDecimal packs(String plan) {
        return sum(question.facts().packs().stream()
                .filter(pack -> pack.plan().equals(plan) && isUsable(pack))
                .map(pack -> pack.points().subtract(pack.used()))
                .toList());
    }

    /** As the month ends: ruling of this oracle, the sources are silent. */
    private boolean isUsable(Facts.Pack pack) {
        Instant end = question.billed().end();
        return pack.boughtOn().isBefore(end)
                && pack.until().filter(until -> until.isBefore(end)).isEmpty();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
