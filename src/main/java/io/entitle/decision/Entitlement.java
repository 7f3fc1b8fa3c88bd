package io.entitle.decision;

import java.util.Optional;

/** What an account is answered about a feature, as far as two answers are compared with each other. */
public interface Entitlement {

    Outcome outcome();

    Reason reason();

    /** The plan whose rights apply; empty where the rules could not say. */
    Optional<String> plan();

    /** Present where the entitlement is counted. */
    Optional<Allowance> allowance();

    /** What kind of it, where an entitlement comes in kinds (support). */
    Optional<Message> level();

    /** How much there is: all where it is allowed and not counted, nothing where it is denied and not counted. */
    default Quota quota() {
        return allowance()
                .map(count -> new Quota(count.limit(), count.period()))
                .orElse(outcome().allowed() ? Quota.UNLIMITED : Quota.NOTHING);
    }

    /**
     * Whether the other one gives the same answer: outcome, reason, plan, level and count. The instant, the words, the rules
     * behind it and when the count starts anew may differ.
     */
    default boolean answersLike(Entitlement other) {
        return outcome() == other.outcome()
                && reason() == other.reason()
                && plan().equals(other.plan())
                && level().equals(other.level())
                && allowance().map(Allowance::timeless).equals(other.allowance().map(Allowance::timeless));
    }
}
