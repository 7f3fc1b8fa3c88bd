package io.entitle.sweep;

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
