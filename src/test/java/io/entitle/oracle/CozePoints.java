package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code facts/coze.md}, "When points run out": what the points of a month cost.
 *
 * @param plan the highest of the month
 * @param grant the points that it includes; empty where it charges for none
 */
record CozePoints(BillOracle.Question question, String plan, Optional<BigDecimal> grant) {

    private static final BigDecimal POINT = new BigDecimal("0.001");
    private static final BigDecimal POINTS_A_CALL = new BigDecimal("2");

    /** Of a daily grant the use of each day, of a monthly one that of the month. */
    boolean areKnown() {
        return grant.isEmpty()
                || (isMonthly() ? stated().isKnown(question.billed(), question.at()) : stated().isKnownByTheDay(question.billed()));
    }

    /** Beyond the grant and the packs of the plan a point costs 0.001 yuan; a call on `professional` is paid once. */
    Optional<Charge> charge() {
        return grant.map(this::excess)
                .map(excess -> excess.subtract(packs()).subtract(calls()))
                .filter(excess -> excess.signum() > 0)
                .map(excess -> new Charge("overage", excess.multiply(POINT)));
    }

    private BigDecimal excess(BigDecimal included) {
        List<BigDecimal> used = stated().in(question.billed(), question.at()).stream()
                .map(Reading::used)
                .toList();
        return isMonthly()
                ? sum(used).subtract(included)
                : sum(used.stream().map(day -> day.subtract(included).max(BigDecimal.ZERO)).toList());
    }

    private boolean isMonthly() {
        return plan.equals("enterprise");
    }

    private StatedUse stated() {
        return new StatedUse(question.facts(), "points");
    }

    private BigDecimal calls() {
        return plan.equals(CozeMeters.PROFESSIONAL)
                ? CozeMeters.calls(question).multiply(POINTS_A_CALL)
                : BigDecimal.ZERO;
    }

    private BigDecimal packs() {
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
