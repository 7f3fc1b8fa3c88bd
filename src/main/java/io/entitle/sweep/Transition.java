package io.entitle.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became otherwise for an account.
 *
 * @param feature a feature, a condition, or what is advised
 * @param before JSON
 * @param after JSON
 * @param rules the names of the rules behind it
 */
record Transition(
        Kind kind,
        Optional<String> feature,
        Optional<String> before,
        Optional<String> after,
        String cause,
        List<String> rules) {

    Transition {
        rules = List.copyOf(rules);
    }

    enum Kind {
        GAINED(Matter.ANSWER, false),
        LOST(Matter.ANSWER, true),
        LIMIT_RAISED(Matter.ANSWER, false),
        LIMIT_LOWERED(Matter.ANSWER, true),
        NOW_BILLED(Matter.ANSWER, true),
        NO_LONGER_BILLED(Matter.ANSWER, false),
        /** Another plan applies. */
        PLAN_CHANGED(Matter.PLAN, false),
        /** Another reason, level, unit or period. */
        CHANGED(Matter.ANSWER, false),
        ENTERED(Matter.CONDITION, false),
        LEFT(Matter.CONDITION, false),
        ADVISED(Matter.ADVICE, false),
        ADVICE_WITHDRAWN(Matter.ADVICE, false),
        /** Nothing is answered any more. */
        QUARANTINED(Matter.ACCOUNT, true),
        RELEASED(Matter.ACCOUNT, false),
        GONE(Matter.ACCOUNT, false),
        RETURNED(Matter.ACCOUNT, false);

        private final Matter matter;
        private final boolean worse;

        Kind(Matter matter, boolean worse) {
            this.matter = matter;
            this.worse = worse;
        }

        /** What it is about. */
        Matter matter() {
            return matter;
        }

        /** Whether something is taken from the account. */
        boolean isWorse() {
            return worse;
        }

        /** The word used in documents, such as {@code limit-raised}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Matter {
        ACCOUNT,
        PLAN,
        ANSWER,
        CONDITION,
        ADVICE
    }
}
