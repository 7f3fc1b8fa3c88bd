package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.Impact;
import io.entitle.decision.Outcome;
import java.math.BigDecimal;
import java.util.Optional;

/** Says what another bill or another answer about a change means, and whether a limit falls below what is used. */
final class Weighing {

    private Weighing() {}

    /** Empty if both bills come to the same. */
    static Optional<Impact> of(Bill before, Bill after) {
        if (before.total().isEmpty() || after.total().isEmpty()) {
            return before.status() == after.status() ? Optional.empty() : Optional.of(Impact.OTHERWISE);
        }
        return ofAmounts(before.total().get(), after.total().get());
    }

    /** What it means to pay the second amount in place of the first; empty if they are equal. */
    static Optional<Impact> ofAmounts(BigDecimal before, BigDecimal after) {
        int more = after.compareTo(before);
        return more == 0 ? Optional.empty() : Optional.of(more > 0 ? Impact.PAYS_MORE : Impact.PAYS_LESS);
    }

    /** What another answer about a change of plan means; empty if both allow the same at the same cost. */
    static Optional<Impact> of(ChangeAnswer before, ChangeAnswer after) {
        boolean possible = before.outcome() == ChangeAnswer.Outcome.ALLOWED;
        if (possible != (after.outcome() == ChangeAnswer.Outcome.ALLOWED)) {
            return Optional.of(possible ? Impact.LOSES : Impact.GAINS);
        }
        boolean alike = before.outcome() == after.outcome()
                && before.reason() == after.reason()
                && before.effectiveAt().equals(after.effectiveAt())
                && Figures.areAlike(before.message(), after.message());
        return ofAmounts(before.cost().orElse(BigDecimal.ZERO), after.cost().orElse(BigDecimal.ZERO))
                .or(() -> alike ? Optional.empty() : Optional.of(Impact.OTHERWISE));
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
