package io.entitle.verification;

import java.util.Locale;

/** What can be wrong with answers, the gravest first. */
public enum Kind {
    /** A question about an entitlement has no answer, or not exactly one. */
    UNDECIDED("not every feature is decided"),
    /** Advice, a bill or a change of plan has no answer. */
    UNANSWERED("a question has no answer"),
    NO_PLAN("no plan is in force"),
    RIVAL_PLANS("plans of one rank are in force at once"),
    ORDER_MATTERS("the answer depends on the order"),
    DEBT_GIVES_MORE("who owes gets more than who does not"),
    BALANCE_GIVES_MORE("a low balance gives more than one in order"),
    BILLED_UNPRICED("what is told to be charged is on no bill"),
    HIGHER_PLAN_GIVES_LESS("a higher plan gives less than the one below it"),
    GRANTED_NOTHING("what is granted draws on what the plan does not hold"),
    PLAN_GIVES_NOTHING("a plan in force gives nothing at all"),
    PLAN_IGNORED("a plan that is held makes no difference"),
    GAP("for a moment the answer is another one");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** What is wrong, in a few words of lower case. */
    public String words() {
        return words;
    }

    /** As file names and documents write it, such as {@code higher-plan-gives-less}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
