package io.entitle.language;

import io.entitle.finding.Code;
import java.util.Collection;

/** How many of anything a policy may have in one place: far more than it needs, and few enough to look at. */
final class Limit {

    static final int RULES = 2_000;
    private static final int OTHERS = 100;

    private Limit() {}

    /** Refuses what is one too many. */
    static void refuse(Collection<?> found, Cursor cursor, String what) {
        if (found.size() > OTHERS) {
            String text = "more than " + OTHERS + " " + what;
            throw new Refusal(Code.TOO_LARGE, cursor.peek().place(), text, "say it in several");
        }
    }
}
