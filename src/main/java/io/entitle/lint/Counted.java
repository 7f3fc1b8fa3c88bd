package io.entitle.lint;

import java.util.Set;

/** Fields that hold what is counted or paid for, of which there is never less than nothing. */
final class Counted {

    private static final Set<String> NEVER_NEGATIVE = Set.of("monthlyFee", "units", "remaining", "days", "hours");

    private Counted() {}

    static boolean isNeverNegative(String key) {
        return NEVER_NEGATIVE.contains(key) || key.startsWith("used(");
    }
}
