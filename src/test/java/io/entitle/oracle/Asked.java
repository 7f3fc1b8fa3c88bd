package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/** One question to the front door, and what is claimed of its answer. */
record Asked(Decision decision) {

    /** Asks whether any more of the feature is allowed at that instant, given with its offset. */
    static Asked of(Entitlements entitlements, SampleAccount account, String feature, String at) {
        return new Asked(entitlements.check(account.build(), feature, Optional.empty(), SampleAccount.instant(at)));
    }

    Asked is(Reason reason) {
        assertThat(decision.reason())
                .as("%s at %s: %s", decision.feature(), decision.at(), decision.rules())
                .isEqualTo(reason);
        return this;
    }

    Asked on(String plan) {
        assertThat(decision.plan()).as("plan at %s", decision.at()).contains(plan);
        return this;
    }

    Asked ofLimit(String limit) {
        assertThat(decision.allowance().flatMap(Allowance::limit).map(BigDecimal::stripTrailingZeros))
                .as("limit at %s", decision.at())
                .contains(new BigDecimal(limit).stripTrailingZeros());
        return this;
    }
}
