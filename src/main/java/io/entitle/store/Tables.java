package io.entitle.store;

import java.util.Locale;

/** Sets of tables that are brought up to date each by itself, so that they may be in two databases or in one. */
public enum Tables {
    FACTS,
    RESULTS;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is noted which migrations were applied. */
    String history() {
        return "entitle_" + folder() + "_history";
    }
}
