package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.decision.Bill;
import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import java.math.BigDecimal;
import java.util.Optional;

/** Says whether another answer is a better or a worse one for the account. */
final class Weighing {

    private Weighing() {}

    /** Empty if both decisions give the same answer. */
    static Optional<Kind> of(Decision before, Decision after) {
        if (before.outcome() == Outcome.ERROR || after.outcome() == Outcome.ERROR) {
            return undecided(before.outcome() == Outcome.ERROR, after.outcome() == Outcome.ERROR);
        }
        if (before.outcome() != after.outcome()) {
            return Optional.of(outcome(before.outcome(), after.outcome()));
        }
        if (before.answersLike(after)) {
            return Optional.empty();
        }
        int room = Room.of(after).against(Room.of(before));
        return Optional.of(room < 0 ? Kind.LOSES : room > 0 ? Kind.GAINS : Kind.OTHERWISE);
    }

    /** Empty if both bills come to the same. */
    static Optional<Kind> of(Bill before, Bill after) {
        if (before.total().isEmpty() || after.total().isEmpty()) {
            return before.status() == after.status() ? Optional.empty() : Optional.of(Kind.OTHERWISE);
        }
        int more = after.total().get().compareTo(before.total().get());
        return more == 0 ? Optional.empty() : Optional.of(more > 0 ? Kind.PAYS_MORE : Kind.PAYS_LESS);
    }

    /** What it means that one of two questions could not be decided. */
    static Optional<Kind> undecided(boolean before, boolean after) {
        if (before == after) {
            return Optional.empty();
        }
        return Optional.of(after ? Kind.UNDECIDED : Kind.DECIDED);
    }

    /** Whether the limit fell, and is now lower than what the account uses. */
    static boolean belowUse(Decision before, Decision after) {
        if (before.outcome() == Outcome.ERROR || after.outcome() == Outcome.ERROR) {
            return false;
        }
        Room room = Room.of(after);
        boolean counted = before.allowance().isPresent() || after.allowance().isPresent();
        return counted
                && room.limitAgainst(Room.of(before)) < 0
                && room.limit()
                        .filter(limit -> limit.compareTo(used(before, after)) < 0)
                        .isPresent();
    }

    private static BigDecimal used(Decision before, Decision after) {
        return before.allowance().or(after::allowance).map(Allowance::used).orElse(BigDecimal.ZERO);
    }

    private static Kind outcome(Outcome before, Outcome after) {
        if (before.allowed() != after.allowed()) {
            return after.allowed() ? Kind.GAINS : Kind.LOSES;
        }
        return after == Outcome.BILLED ? Kind.PAYS_MORE : Kind.PAYS_LESS;
    }
}
