package io.entitle.decision;

import java.util.Locale;

/** How a question was answered. */
public enum Outcome {
    ALLOWED,
    /** Allowed, and what goes beyond the included amount is charged. */
    BILLED,
    DENIED,
    /** Could not be decided; never to be read as allowed. */
    ERROR;

    public boolean allowed() {
        return this == ALLOWED || this == BILLED;
    }

    /** The word used in documents, such as {@code allowed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
