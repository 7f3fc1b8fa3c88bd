package io.entitle.oracle;

import io.entitle.decision.Bill;
import io.entitle.oracle.ExpectedBill.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code facts/agora-im.md}, "The monthly bill". */
final class AgoraBillOracle implements BillOracle {

    private static final BigDecimal FREE_QUOTA = new BigDecimal("100");
    private static final BigDecimal PAID_QUOTA = new BigDecimal("10000");
    /** 850 yuan for 10,000 users, linear. */
    private static final BigDecimal USER = new BigDecimal("0.085");

    private static final PriceList PRICES = AgoraPriceList.read();

    static final Map<String, BigDecimal> FEES = Map.of(
            "free", new BigDecimal("0"),
            "basic", new BigDecimal("888"),
            "advanced", new BigDecimal("2888"),
            "enterprise", new BigDecimal("4888"));

    @Override
    public ExpectedBill bill(Question question) {
        BilledMonth month = question.billed();
        DailyUsers users = new DailyUsers(question.facts());
        List<Term> stretches = Stretches.of(AgoraHistory.of(question.facts()), Ladder.AGORA, month);
        String plan = Ladder.AGORA.highest(stretches);
        boolean known = users.isKnown(month, question.at())
                && StatedUse.all(question.facts())
                        .allMatch(use ->
                                use.isKnown(question, PRICES.cell(plan, use.key()), cells(stretches, use.key())));
        BigDecimal used = users.in(month, question.at());
        if (question.facts().contract()) {
            return ExpectedBill.withoutTotal(Bill.Status.CONTRACT, plan, known);
        }
        if (plan.equals(AgoraStanding.FREE) && used.compareTo(FREE_QUOTA) > 0) {
            return ExpectedBill.withoutTotal(Bill.Status.PLAN_REQUIRED, plan, known);
        }
        return ExpectedBill.of(question, plan, known, charges(used, month, stretches, plan));
    }

    private static Stream<Cell> cells(List<Term> stretches, String key) {
        return stretches.stream().map(stretch -> PRICES.cell(stretch.plan(), key));
    }

    private static List<Charge> charges(BigDecimal users, BilledMonth month, List<Term> stretches, String plan) {
        List<Charge> charges = new ArrayList<>();
        stretches.stream()
                .filter(stretch -> !stretch.plan().equals(AgoraStanding.FREE))
                .map(stretch -> fee(stretch.plan(), month, Stretches.days(stretch, stretches, Ladder.AGORA, month)))
                .filter(Charge::isDue)
                .forEach(charges::add);
        BigDecimal excess = users.subtract(PAID_QUOTA);
        if (!plan.equals(AgoraStanding.FREE) && excess.signum() > 0) {
            charges.add(new Charge("overage", excess.multiply(USER)));
        }
        return charges;
    }

    /** By the days on which it was the highest plan held, the first of them included; all of them are the whole fee. */
    private static Charge fee(String plan, BilledMonth month, long days) {
        return new Charge("plan-fee", month.portion(FEES.getOrDefault(plan, BigDecimal.ZERO), days));
    }
}
