package io.entitle.vocabulary;

import io.entitle.decision.Message;
import java.util.function.Supplier;

/**
 * Is told of all that an evaluation learns about time. What it was told, and the account's other facts, are all that the
 * evaluation can depend on.
 */
public interface Witness {

    /** Pays no attention. */
    Witness NONE = new Witness() {
        @Override
        public void asked(Origin moment, boolean reached, Occasion.Kind kind, Supplier<Message> of) {
            // Nobody wants to know.
        }

        @Override
        public void compared(Origin one, Origin other, int order) {
            // Nobody wants to know.
        }

        @Override
        public void read(Origin moment) {
            // Nobody wants to know.
        }

        @Override
        public void reckoned(Origin moment) {
            // Nobody wants to know.
        }
    };

    /**
     * Whether a moment has been reached was asked.
     *
     * @param kind what comes about then
     * @param of to what
     */
    void asked(Origin moment, boolean reached, Occasion.Kind kind, Supplier<Message> of);

    /** Two moments were held against each other. */
    void compared(Origin one, Origin other, int order);

    /** A moment itself was looked at: anything may follow from it. */
    void read(Origin moment);

    /** A moment was reckoned from another one; the same step may lead out of the calendar for another account. */
    void reckoned(Origin moment);
}
