package io.entitle.decision;

import java.util.Locale;

/** What a rule did to an answer. */
public enum Effect {
    /** Says which plan's rights apply, or that a plan has lapsed. */
    ESTABLISHES,
    /** Gives the entitlement. */
    GRANTS,
    /** Adds to what was granted. */
    EXTENDS,
    /** Takes the entitlement away. */
    RESTRICTS,
    /** Adds a warning to the message. */
    WARNS,
    /** Recommends something. */
    ADVISES,
    /** Says whether a change of plan may be made. */
    JUDGES,
    /** Says that something can be done about a denial. */
    OFFERS,
    /** Charges something, or says how a bill is drawn up. */
    CHARGES,
    /** Concluded something that lost against a restriction or a larger grant. */
    OVERRULED,
    /** Had a part in the answer before, and has none in this one. */
    CEASES,
    /** Threw while it was evaluated. */
    FAILED;

    /** The word used in documents, such as {@code grants}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
