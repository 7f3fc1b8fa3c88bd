package io.entitle.states;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import java.math.BigDecimal;

/** What an answer is, in a few words. */
public final class AnswerText {

    private AnswerText() {}

    /** The outcome, the limit and the plan, such as {@code denied (IN_ARREARS), limit 10 a day on `free`}. */
    public static String of(Decision decision) {
        return answer(decision)
                + decision.plan().map(plan -> " on `" + plan + "`").orElse("");
    }

    private static String answer(Decision decision) {
        String outcome = decision.outcome().word() + (decision.allowed() ? "" : " (" + decision.reason() + ")");
        String limit = decision.allowance()
                .map(count -> ", limit "
                        + count.limit().map(BigDecimal::toPlainString).orElse("none") + period(count))
                .orElse("");
        return outcome + limit;
    }

    private static String period(Allowance count) {
        return count.period().map(period -> " a " + period.word()).orElse("").replace(" a ever", " ever");
    }
}
