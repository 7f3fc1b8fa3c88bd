package io.entitle.vocabulary;

/**
 * A change that was asked for and is not yet in effect.
 *
 * @param change {@code plan} or {@code cancel}
 * @param to the plan asked for; empty text for a cancellation
 * @param rank the rank of that plan; 0 for a cancellation
 */
public record Pending(String change, String to, int rank, Moment requestedAt, boolean agreedBySales) {

    /** It has been asked for by the instant of the question. */
    public boolean requested() {
        return requestedAt.reached();
    }

    /** The 1st of the month after the request has come. */
    public boolean nextMonthReached() {
        return effect().reached();
    }

    /** The 1st of the month after the request. */
    public Moment effect() {
        return requestedAt.nextMonth();
    }
}
