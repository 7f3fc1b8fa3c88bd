package io.entitle.vocabulary;

import io.entitle.decision.Message;

/**
 * A change that was asked for and is not yet in effect.
 *
 * @param change {@code plan} or {@code cancel}
 * @param to the plan asked for; empty text for a cancellation
 * @param name what that plan is called; empty words for a cancellation
 * @param rank the rank of that plan; 0 for a cancellation
 */
@Fact
public record Pending(String change, String to, Message name, int rank, Moment requestedAt, boolean agreedBySales) {

    /** It has been asked for by the instant of the question. */
    @Fact
    public boolean requested() {
        return requestedAt.reached(
                cancels() ? Occasion.Kind.CANCELLATION_REQUESTED : Occasion.Kind.CHANGE_REQUESTED, this::name);
    }

    /** The 1st of the month after the request has come. */
    @Fact
    public boolean nextMonthReached() {
        return effect().reached(
                        cancels() ? Occasion.Kind.CANCELLATION_EFFECTIVE : Occasion.Kind.CHANGE_EFFECTIVE, this::name);
    }

    /** The 1st of the month after the request. */
    @Fact
    public Moment effect() {
        return requestedAt.nextMonth();
    }

    private boolean cancels() {
        return to.isEmpty();
    }
}
