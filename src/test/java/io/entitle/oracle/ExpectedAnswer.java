package io.entitle.oracle;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the facts files say the answer is; the measure holds limit, period, use and remainder where counted. */
record ExpectedAnswer(Outcome outcome, Reason reason, String plan, Measure measure) {

    static ExpectedAnswer of(Verdict verdict, String plan, Measure measure) {
        return new ExpectedAnswer(verdict.outcome(), verdict.reason(), plan, measure);
    }

    List<Difference> differences(Decision actual) {
        List<Difference> found = new ArrayList<>();
        Difference.of("outcome", outcome, actual.outcome()).ifPresent(found::add);
        Difference.of("reason", reason, actual.reason()).ifPresent(found::add);
        Difference.of("plan", Optional.of(plan), actual.plan()).ifPresent(found::add);
        found.addAll(measure.differences(actual.allowance()));
        return found;
    }
}
