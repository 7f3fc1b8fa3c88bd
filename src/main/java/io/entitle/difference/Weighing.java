package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.decision.Bill;
import io.entitle.decision.Decision;
import io.entitle.decision.Impact;
import io.entitle.decision.Outcome;
import java.math.BigDecimal;
import java.util.Optional;

/** Says what another bill means for the account, and whether a limit falls below what it uses. */
final class Weighing {

    private Weighing() {}

    /** Empty if both bills come to the same. */
    static Optional<Impact> of(Bill before, Bill after) {
        if (before.total().isEmpty() || after.total().isEmpty()) {
            return before.status() == after.status() ? Optional.empty() : Optional.of(Impact.OTHERWISE);
        }
        int more = after.total().get().compareTo(before.total().get());
        return more == 0 ? Optional.empty() : Optional.of(more > 0 ? Impact.PAYS_MORE : Impact.PAYS_LESS);
    }

    /** Whether the limit fell, and is now lower than what the account uses. */
    static boolean belowUse(Decision before, Decision after) {
        if (before.outcome() == Outcome.ERROR || after.outcome() == Outcome.ERROR) {
            return false;
        }
        boolean counted = before.allowance().isPresent() || after.allowance().isPresent();
        return counted
                && after.quota().compareTo(before.quota()) < 0
                && after.quota()
                        .limit()
                        .filter(limit -> limit.compareTo(used(before, after)) < 0)
                        .isPresent();
    }

    private static BigDecimal used(Decision before, Decision after) {
        return before.allowance().or(after::allowance).map(Allowance::used).orElse(BigDecimal.ZERO);
    }
}
