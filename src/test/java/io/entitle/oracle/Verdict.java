package io.entitle.oracle;

import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;

/** Outcome and reason, before anybody asked where the account stands. */
record Verdict(Outcome outcome, Reason reason) {

    static Verdict granted() {
        return new Verdict(Outcome.ALLOWED, Reason.GRANTED);
    }

    static Verdict billed(Reason reason) {
        return new Verdict(Outcome.BILLED, reason);
    }

    static Verdict denied(Reason reason) {
        return new Verdict(Outcome.DENIED, reason);
    }

    boolean isDenied() {
        return outcome == Outcome.DENIED;
    }

    /** Both must hold: a refusal beats a charge, a charge beats a grant; of equals the first speaks. */
    Verdict and(Verdict other) {
        return other.outcome.compareTo(outcome) > 0 ? other : this;
    }
}
