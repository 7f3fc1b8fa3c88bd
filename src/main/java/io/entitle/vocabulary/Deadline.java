package io.entitle.vocabulary;

import io.entitle.decision.Message;

/**
 * A named instant that one rule reckons and others look at: the day of a freeze, the end of a retention.
 *
 * @param name chosen by the rules of the product
 * @param called what people call it
 */
@Fact
public record Deadline(String name, Message called, Moment moment) {

    /** A deadline that is called so in English and Chinese: {@code the freeze}, {@code 冻结}. */
    public Deadline(String name, String en, String zh, Moment moment) {
        this(name, new Message(en, zh), moment);
    }

    @Fact
    public boolean passed() {
        return moment.reached(Occasion.Kind.DEADLINE, this::called);
    }

    /** That many months have gone by since. */
    @Fact
    public boolean passedForMonths(@Amount(whole = true) Object months) {
        long count = Numerals.whole(months);
        return moment.plusMonths(count).reached(Occasion.Kind.DEADLINE, () -> after(count));
    }

    private Message after(long months) {
        return new Message(months + " months after " + called.en(), called.zh() + "满 " + months + " 个月");
    }
}
