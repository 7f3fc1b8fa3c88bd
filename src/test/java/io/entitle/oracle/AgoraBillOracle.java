package io.entitle.oracle;

import io.entitle.decision.Bill;
import io.entitle.fact.Facts;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code facts/agora-im.md}, "The monthly bill". */
final class AgoraBillOracle implements BillOracle {

    private static final BigDecimal FREE_QUOTA = new BigDecimal("100");
    private static final BigDecimal PAID_QUOTA = new BigDecimal("10000");
    /** 850 yuan for 10,000 users, linear. */
    private static final BigDecimal USER = new BigDecimal("0.085");

    static final Map<String, BigDecimal> FEES = Map.of(
            "free", new BigDecimal("0"),
            "basic", new BigDecimal("888"),
            "advanced", new BigDecimal("2888"),
            "enterprise", new BigDecimal("4888"));

    @Override
    public ExpectedBill bill(Question question) {
        BilledMonth month = question.billed();
        List<Term> stretches = Stretches.of(AgoraHistory.of(question.facts()), Ladder.AGORA, month);
        String plan = Ladder.AGORA.highest(stretches);
        if (question.facts().contract()) {
            return ExpectedBill.withoutTotal(Bill.Status.CONTRACT, plan);
        }
        if (plan.equals(AgoraStanding.FREE) && users(question.facts()).compareTo(FREE_QUOTA) > 0) {
            return ExpectedBill.withoutTotal(Bill.Status.PLAN_REQUIRED, plan);
        }
        Bill.Status status = question.at().isBefore(month.end()) ? Bill.Status.ESTIMATE : Bill.Status.FINAL;
        return ExpectedBill.of(status, plan, charges(question.facts(), month, stretches, plan));
    }

    private static List<Charge> charges(Facts facts, BilledMonth month, List<Term> stretches, String plan) {
        List<Charge> charges = new ArrayList<>();
        stretches.stream()
                .filter(stretch -> !stretch.plan().equals(AgoraStanding.FREE))
                .forEach(stretch ->
                        charges.add(fee(stretch, month, Stretches.days(stretch, stretches, Ladder.AGORA, month))));
        charges.removeIf(charge -> !charge.isDue());
        BigDecimal excess = users(facts).subtract(PAID_QUOTA);
        if (!plan.equals(AgoraStanding.FREE) && excess.signum() > 0) {
            charges.add(new Charge("overage", excess.multiply(USER)));
        }
        return charges;
    }

    /** In full where the month begins with the plan, else by the days used, the day of subscribing included. */
    private static Charge fee(Term stretch, BilledMonth month, long days) {
        BigDecimal fee = FEES.getOrDefault(stretch.plan(), BigDecimal.ZERO);
        boolean opens = stretch.from().isAfter(month.first());
        return new Charge("plan-fee", opens ? month.portion(fee, days) : fee);
    }

    /** Each project's own highest number of daily active users, summed, unless the document states the sum. */
    private static BigDecimal users(Facts facts) {
        BigDecimal peaks =
                facts.projects().stream().map(Facts.Project::peakDau).reduce(BigDecimal.ZERO, BigDecimal::add);
        return facts.usage().getOrDefault("login", peaks);
    }
}
