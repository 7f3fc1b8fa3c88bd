package io.entitle.decision;

/**
 * The stable code of why an answer is what it is. The order of the restrictions is their gravity, gravest first: of
 * several that hold at once the gravest is given.
 */
public enum Reason {
    DATA_DELETED,
    FROZEN,
    IN_ARREARS,
    PLAN_EXPIRED,
    PLAN_UNSUBSCRIBED,
    NOT_YET_AVAILABLE,
    NOT_IN_PLAN,
    LIMIT_REACHED,
    QUOTA_EXHAUSTED,
    RATE_LIMITED,
    GRANTED,
    OVERAGE_BILLED,
    CONTRACT_BILLED,
    UNKNOWN_FEATURE,
    EVALUATION_FAILED
}
