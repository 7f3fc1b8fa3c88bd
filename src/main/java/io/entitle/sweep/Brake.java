package io.entitle.sweep;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether the results of a run may replace those before it. Immutable.
 *
 * <p>Losses and gone accounts are compared with the accounts that were there before the run, accounts in quarantine with
 * those that are there now.
 *
 * @param losses how many accounts may lose something, those that are gone included
 * @param lossShare which share of them may
 * @param gone how many accounts may be gone
 * @param quarantined how many accounts may be in quarantine
 * @param empty whether a run may be done that finds no account at all
 */
public record Brake(Bound losses, Bound lossShare, Bound gone, Bound quarantined, boolean empty) {

    /** What holds where nothing else is asked for. */
    public static final Brake DEFAULT = new Brake(new Bound.None(), usual("0.10"), usual("0.05"), usual("0.10"), false);

    /** Lets everything pass. */
    public static final Brake OFF =
            new Brake(new Bound.None(), new Bound.None(), new Bound.None(), new Bound.None(), true);

    private static Bound usual(String share) {
        return new Bound.Default(new Bound.Share(new BigDecimal(share)));
    }

    public Brake withLosses(Bound most, Bound share) {
        return new Brake(most, share, gone, quarantined, empty);
    }

    public Brake withGone(Bound most) {
        return new Brake(losses, lossShare, most, quarantined, empty);
    }

    public Brake withQuarantined(Bound most) {
        return new Brake(losses, lossShare, gone, most, empty);
    }

    public Brake lettingEmptyPass() {
        return new Brake(losses, lossShare, gone, quarantined, true);
    }

    /** The bounds by the options that set them. */
    public Map<String, Bound> bounds() {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        bounds.put("--max-losses", losses);
        bounds.put("--max-share", lossShare);
        bounds.put("--max-gone", gone);
        bounds.put("--max-quarantined", quarantined);
        return bounds;
    }

    /**
     * Everything that stops a run, in one sentence; empty where nothing does.
     *
     * @param before how many accounts there were when the last run ended
     */
    Optional<String> broken(Tally tally, long before) {
        String why = Stream.of(
                        nothing(tally, before),
                        undecided(tally),
                        beyond(gone, tally.gone(), before, "gone"),
                        beyond(quarantined, tally.quarantined(), tally.accounts(), "in quarantine"),
                        beyond(losses, losses(tally), before, "worse off" + goneIncluded(tally)),
                        beyond(lossShare, losses(tally), before, "worse off" + goneIncluded(tally)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return Optional.of(why).filter(text -> !text.isEmpty());
    }

    private Optional<String> nothing(Tally tally, long before) {
        return tally.accounts() > 0 || empty
                ? Optional.empty()
                : Optional.of("no account was found"
                        + (before > 0 ? ", the last run had " + before : "")
                        + " (--allow-empty lets such a run be done)");
    }

    /** However few there are: a run that decides nothing about anybody tells nothing. */
    private Optional<String> undecided(Tally tally) {
        boolean nobody = tally.accounts() > 0 && tally.quarantined() == tally.accounts();
        return nobody && !quarantined.isGiven() && tally.accounts() <= Bound.Default.FEW
                ? Optional.of(
                        "no account could be decided: " + counted(tally.quarantined()) + " would be in quarantine")
                : Optional.empty();
    }

    private static Optional<String> beyond(Bound bound, long found, long accounts, String what) {
        return bound.isPassed(found, accounts)
                ? Optional.of(found + " of " + counted(accounts) + " would be " + what + ", at most " + bound.text()
                        + " may be" + (bound.isGiven() ? "" : " (default)"))
                : Optional.empty();
    }

    private static long losses(Tally tally) {
        return tally.worse() + tally.gone();
    }

    private static String goneIncluded(Tally tally) {
        return tally.gone() > 0 ? " or gone" : "";
    }

    private static String counted(long accounts) {
        return accounts == 1 ? "1 account" : accounts + " accounts";
    }
}
