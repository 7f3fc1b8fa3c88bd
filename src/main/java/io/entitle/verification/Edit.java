package io.entitle.verification;

import java.util.Locale;

/** What became of a rule from one book to another. */
public enum Edit {
    ADDED,
    REMOVED,
    EDITED,
    /** It says the same in both. */
    NONE;

    /** The word used in documents, such as {@code added}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
