package io.entitle.sweep;

import io.entitle.store.Range;
import java.time.Instant;
import java.util.Locale;

/**
 * A run as it was begun.
 *
 * @param at the instant that the rules are asked about
 * @param ruleset digest of the rule files
 * @param due whether only accounts are evaluated whose facts changed or whose instant has come
 * @param origin where the facts come from
 */
public record RunRow(
        long run,
        String product,
        Instant at,
        String ruleset,
        boolean due,
        State state,
        Instant startedAt,
        Provenance origin) {

    /** The same as it stands in the table. */
    RunRow numbered(long number) {
        return new RunRow(number, product, at, ruleset, due, state, startedAt, origin);
    }

    /** The same, which looks at all accounts or at those that are due. */
    RunRow looking(boolean onlyDue) {
        return new RunRow(run, product, at, ruleset, onlyDue, state, startedAt, origin);
    }

    boolean isOfStrays() {
        return product.equals(Range.STRAYS);
    }

    public enum State {
        RUNNING,
        DONE,
        /** Would have taken too much, or could not decide on too many; nothing of it holds. */
        BRAKED,
        /** Only to be looked at, from its begin on; nothing of it holds. */
        DRY,
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
