package io.entitle.decision;

/** The stable code of why a change of plan may or may not be made. Of several refusals the first in this order is given. */
public enum ChangeReason {
    UNKNOWN_PLAN,
    IN_ARREARS,
    FROZEN,
    CHANGE_PENDING,
    MONTHS_OUT_OF_RANGE,
    NOT_RENEWABLE,
    ALREADY_HELD,
    SALES_ONLY,
    EFFECTIVE_NOW,
    EFFECTIVE_NEXT_MONTH
}
