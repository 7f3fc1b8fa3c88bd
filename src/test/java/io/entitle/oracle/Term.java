package io.entitle.oracle;

import io.entitle.decision.Reason;
import java.time.Instant;
import java.util.Optional;

/** How long a plan was held: from its start, inclusive, to its ending, exclusive. */
record Term(String plan, Instant from, Optional<Ending> ending) {

    /** When and why a plan ended; of two endings the earlier counts, of two at once the expiry. */
    record Ending(Instant at, Reason reason, boolean replaced) {

        Ending(Instant at, Reason reason) {
            this(at, reason, false);
        }

        /** Another plan took its place: nothing lapsed. */
        static Ending replaced(Instant at) {
            return new Ending(at, Reason.PLAN_UNSUBSCRIBED, true);
        }

        static Optional<Ending> first(Optional<Instant> expires, Optional<Instant> unsubscribed) {
            if (unsubscribed.isPresent()
                    && expires.filter(end -> !end.isAfter(unsubscribed.get())).isEmpty()) {
                return unsubscribed.map(end -> new Ending(end, Reason.PLAN_UNSUBSCRIBED));
            }
            return expires.map(end -> new Ending(end, Reason.PLAN_EXPIRED));
        }
    }

    boolean inForce(Instant at) {
        return started(at) && !ended(at);
    }

    boolean lapsed(Instant at) {
        return started(at) && ended(at);
    }

    boolean started(Instant at) {
        return !from.isAfter(at);
    }

    private boolean ended(Instant at) {
        return ending.filter(end -> !end.at().isAfter(at)).isPresent();
    }
}
