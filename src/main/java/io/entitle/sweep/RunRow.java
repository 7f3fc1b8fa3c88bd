package io.entitle.sweep;

import java.time.Instant;
import java.util.Locale;

/**
 * A run as it was begun.
 *
 * @param at the instant that the rules are asked about
 * @param ruleset digest of the rule files
 * @param due whether only accounts are evaluated whose facts changed or whose instant has come
 */
public record RunRow(
        long run, String product, Instant at, String ruleset, boolean due, State state, Instant startedAt) {

    public enum State {
        RUNNING,
        DONE,
        /** Would have taken too much, or could not decide on too many; nothing of it holds. */
        BRAKED,
        /** Given up after it was interrupted. */
        FAILED,
        UNDONE;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The word used in the table. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
