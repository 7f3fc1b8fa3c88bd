package io.entitle.difference;

import java.util.Locale;

/** How an answer differs under the new rules, the gravest first. */
public enum Kind {
    /** Decided under the old rules, and not to be decided under the new ones. */
    UNDECIDED(true),
    /** Denied what was allowed, or a lower limit. */
    LOSES(true),
    /** Charged for what was included, or a higher bill. */
    PAYS_MORE(true),
    /** Neither more nor less: another reason, plan, level or status of a bill. */
    OTHERWISE(false),
    /** Decided where the old rules could not decide. */
    DECIDED(false),
    PAYS_LESS(false),
    GAINS(false);

    private final boolean worse;

    Kind(boolean worse) {
        this.worse = worse;
    }

    /** Whether an account that this happens to is worse off. */
    public boolean isWorse() {
        return worse;
    }

    /** The word used in documents, such as {@code pays-more}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
