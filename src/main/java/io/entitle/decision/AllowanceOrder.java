package io.entitle.decision;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one order of what accounts may use: says which of two answers gives more. A change of plan, a comparison of rules, a
 * sweep, the verification of rules and the check of their sheets all ask here.
 *
 * <ol>
 *   <li>What could not be decided is neither more nor less, it is undecided.
 *   <li>Allowed is more than charged, and charged more than denied, whatever the limits.
 *   <li>Of equal outcomes the larger {@link Quota} is more: what it comes to in the long run counts.
 *   <li>Of equal quotas, the one of which more is left.
 * </ol>
 */
public final class AllowanceOrder {

    /** The reasons that follow from how much is used. */
    private static final Set<Reason> BY_USE = EnumSet.of(
            Reason.GRANTED,
            Reason.OVERAGE_BILLED,
            Reason.CONTRACT_BILLED,
            Reason.LIMIT_REACHED,
            Reason.QUOTA_EXHAUSTED,
            Reason.RATE_LIMITED);

    private AllowanceOrder() {}

    /** What it means for an account to be answered the second instead of the first; empty if both are the same. */
    public static Optional<Impact> impact(Entitlement before, Entitlement after) {
        if (isError(before.outcome()) || isError(after.outcome())) {
            return undecided(isError(before.outcome()), isError(after.outcome()));
        }
        if (before.answersLike(after)) {
            return Optional.empty();
        }
        return outcome(before.outcome(), after.outcome()).or(() -> Optional.of(amount(before, after)));
    }

    /** The same for answers that were made without regard to what is left; the plan is left aside. */
    public static Optional<Impact> impact(FeatureAnswer before, FeatureAnswer after) {
        if (isError(before.outcome()) || isError(after.outcome())) {
            return undecided(isError(before.outcome()), isError(after.outcome()));
        }
        return outcome(before.outcome(), after.outcome()).or(() -> {
            int more = after.quota().compareTo(before.quota());
            return more == 0 && after.answersLike(before) ? Optional.empty() : Optional.of(byAmount(more));
        });
    }

    /** What it means that one row of a price list takes the place of another; empty if both are the same. */
    public static Optional<Impact> impact(QuotaTerms before, QuotaTerms after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int more = after.compareTo(before);
        boolean charged =
                after.quota().compareTo(before.quota()) == 0 && after.included().compareTo(before.included()) != 0;
        return outcome(before.outcome(), after.outcome())
                .or(() -> Optional.of(charged ? byCharge(more) : byAmount(more)));
    }

    /**
     * The same for accounts that are made up, where use tells nothing: what was used over one period is not what would have
     * been used over another, so where periods differ only the quotas count.
     */
    public static Optional<Impact> impactOfAnyUse(Entitlement before, Entitlement after) {
        boolean apart = follows(before)
                && follows(after)
                && !before.quota().period().equals(after.quota().period());
        return apart ? Optional.of(byAmount(after.quota().compareTo(before.quota()))) : impact(before, after);
    }

    /** What it means that one of two questions could not be decided. */
    public static Optional<Impact> undecided(boolean before, boolean after) {
        if (before == after) {
            return Optional.empty();
        }
        return Optional.of(after ? Impact.UNDECIDED : Impact.DECIDED);
    }

    private static boolean isError(Outcome outcome) {
        return outcome == Outcome.ERROR;
    }

    /** Whether the answer follows from a limit and the use of it. */
    private static boolean follows(Entitlement answer) {
        return BY_USE.contains(answer.reason()) && answer.quota().limit().isPresent();
    }

    /** Empty for equal outcomes. */
    private static Optional<Impact> outcome(Outcome before, Outcome after) {
        if (before == after) {
            return Optional.empty();
        }
        if (before.allowed() != after.allowed()) {
            return Optional.of(after.allowed() ? Impact.GAINS : Impact.LOSES);
        }
        return Optional.of(byCharge(before == Outcome.BILLED ? 1 : -1));
    }

    private static Impact amount(Entitlement before, Entitlement after) {
        Quota was = before.quota();
        Quota is = after.quota();
        int more = is.compareTo(was);
        boolean leftover = more == 0 && is.period().equals(was.period());
        return byAmount(leftover ? compare(left(after), left(before)) : more);
    }

    /** What can still be used; empty is without limit. */
    private static Optional<BigDecimal> left(Entitlement answer) {
        return answer.allowance().isPresent()
                ? answer.allowance().get().remaining()
                : answer.quota().limit();
    }

    private static int compare(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    private static Impact byAmount(int more) {
        return more < 0 ? Impact.LOSES : more > 0 ? Impact.GAINS : Impact.OTHERWISE;
    }

    private static Impact byCharge(int more) {
        return more < 0 ? Impact.PAYS_MORE : Impact.PAYS_LESS;
    }
}
