package io.entitle.vocabulary;

/**
 * A named instant that one rule reckons and others look at: the day of a freeze, the end of a retention.
 *
 * @param name chosen by the rules of the product
 */
public record Deadline(String name, Moment moment) {

    public boolean passed() {
        return moment.reached();
    }

    /** That many months have gone by since. */
    public boolean passedForMonths(int months) {
        return moment.plusMonths(months).reached();
    }
}
