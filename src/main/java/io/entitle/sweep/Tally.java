package io.entitle.sweep;

import java.util.List;

/**
 * How many accounts came to what.
 *
 * @param added never seen before
 * @param changed with a transition
 * @param worse something was taken from them
 * @param gone no longer among the facts
 * @param transitions of all accounts
 */
public record Tally(
        long accounts,
        long evaluated,
        long added,
        long changed,
        long worse,
        long quarantined,
        long gone,
        long transitions) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    /** What {@link #counts} gives. */
    static Tally of(List<Long> counts) {
        return new Tally(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                counts.get(6),
                counts.get(7));
    }

    /** In the order of the columns that keep them. */
    List<Long> counts() {
        return List.of(accounts, evaluated, added, changed, worse, quarantined, gone, transitions);
    }

    Tally plus(Tally other) {
        return new Tally(
                accounts + other.accounts,
                evaluated + other.evaluated,
                added + other.added,
                changed + other.changed,
                worse + other.worse,
                quarantined + other.quarantined,
                gone + other.gone,
                transitions + other.transitions);
    }
}
