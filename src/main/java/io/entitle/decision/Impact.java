package io.entitle.decision;

import java.util.Locale;

/**
 * What it means for an account that one answer takes the place of another, the gravest first. Two answers that are the same
 * have none. {@link AllowanceOrder} is the only place that finds it; whatever compares answers maps its own words to these.
 */
public enum Impact {
    /** An error where there was an answer. */
    UNDECIDED(Direction.WORSE),
    /** Denied what was allowed, or a lower limit. */
    LOSES(Direction.WORSE),
    /** Charged for what was included, or a higher bill. */
    PAYS_MORE(Direction.WORSE),
    /** Neither more nor less: another reason, plan, level, unit, or status of a bill. */
    OTHERWISE(Direction.NEITHER),
    /** An answer where there was an error. */
    DECIDED(Direction.BETTER),
    PAYS_LESS(Direction.BETTER),
    GAINS(Direction.BETTER);

    /** Which way an account goes. */
    private enum Direction {
        WORSE,
        NEITHER,
        BETTER
    }

    private final Direction direction;

    Impact(Direction direction) {
        this.direction = direction;
    }

    /** Whether an account that this happens to is worse off; brakes count these and no others. */
    public boolean isWorse() {
        return direction == Direction.WORSE;
    }

    /** Whether an account that this happens to is better off. */
    public boolean isBetter() {
        return direction == Direction.BETTER;
    }

    /** The word used in documents, such as {@code pays-more}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
