package io.entitle.decision;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A sentence for people that is put into words when it is first read: most answers are acted on and never read. Equal to
 * another one that reads the same. Safe to share between threads.
 */
public final class Sentence {

    private final Supplier<Message> wording;
    private Optional<Message> worded = Optional.empty();

    /** @param wording gives the same words whenever it is asked */
    public Sentence(Supplier<Message> wording) {
        this.wording = wording;
    }

    /** One that is in words already. */
    public static Sentence of(Message message) {
        return new Sentence(() -> message);
    }

    /** The words; two threads may find them at once, and find the same. */
    public Message message() {
        Optional<Message> known = worded;
        if (known.isEmpty()) {
            known = Optional.of(wording.get());
            worded = known;
        }
        return known.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && message().equals(sentence.message());
    }

    @Override
    public int hashCode() {
        return message().hashCode();
    }

    @Override
    public String toString() {
        return message().toString();
    }
}
