package io.entitle.sweep;

import io.entitle.decision.Advice;
import io.entitle.decision.Reason;
import io.entitle.decision.Survey;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an account can be in, by the codes of its answers and its advice; several hold at once. */
public enum Condition {
    /** Unpaid debt restricts it. */
    ARREARS,
    /** It is told to settle, and nothing is restricted yet. */
    GRACE,
    FROZEN,
    /** Frozen, and told to export its data before that is deleted. */
    RETENTION,
    /** Its data is deleted. */
    DELETED,
    /** A plan has expired or was unsubscribed, and something is denied for that. */
    LAPSED;

    private static final Set<Reason> LAPSES = EnumSet.of(Reason.PLAN_EXPIRED, Reason.PLAN_UNSUBSCRIBED);

    static Set<Condition> of(Survey survey) {
        Set<Reason> reasons = survey.answers().reasons();
        Set<Advice.Kind> advised = EnumSet.noneOf(Advice.Kind.class);
        survey.advice().forEach(advice -> advised.add(advice.advice()));
        Set<Condition> found = EnumSet.noneOf(Condition.class);
        add(found, ARREARS, reasons.contains(Reason.IN_ARREARS));
        add(found, FROZEN, reasons.contains(Reason.FROZEN));
        add(found, DELETED, reasons.contains(Reason.DATA_DELETED));
        add(found, LAPSED, LAPSES.stream().anyMatch(reasons::contains));
        add(found, RETENTION, found.contains(FROZEN) && advised.contains(Advice.Kind.EXPORT_DATA));
        add(found, GRACE, advised.contains(Advice.Kind.SETTLE) && !isRestricted(found));
        return found;
    }

    private static boolean isRestricted(Set<Condition> found) {
        return found.contains(ARREARS) || found.contains(FROZEN) || found.contains(DELETED);
    }

    private static void add(Set<Condition> found, Condition condition, boolean holds) {
        if (holds) {
            found.add(condition);
        }
    }

    /** The word used in documents, such as {@code frozen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
