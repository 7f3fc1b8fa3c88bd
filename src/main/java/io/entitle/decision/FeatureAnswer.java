package io.entitle.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is answered about a feature to every account for which the rules conclude the same, whatever it has used of it.
 * Immutable.
 *
 * @param plan the plan whose rights apply; empty where the rules could not say
 * @param counted present where the entitlement is counted
 * @param level what kind of it, where an entitlement comes in kinds
 * @param rules the names of every rule that had a part, sorted by effect, file and line
 */
public record FeatureAnswer(
        Outcome outcome,
        Reason reason,
        Optional<String> plan,
        Optional<Counted> counted,
        Optional<Message> level,
        List<String> rules) {

    public FeatureAnswer {
        rules = List.copyOf(rules);
    }

    /** What is determined, apart from the account for which it is. */
    public static FeatureAnswer of(Determination determined) {
        return new FeatureAnswer(
                determined.outcome(),
                determined.reason(),
                determined.plan(),
                determined.allowance().map(Counted::of),
                determined.level(),
                determined.rules().stream().map(RulePart::name).toList());
    }

    /** How much there is: all where it is allowed and not counted, nothing where it is denied and not counted. */
    Quota quota() {
        return counted.map(count -> new Quota(count.limit(), count.period()))
                .orElse(outcome.allowed() ? Quota.UNLIMITED : Quota.NOTHING);
    }

    /** Whether the other one gives the same answer, the limit, the plan and the rules behind it left aside. */
    boolean answersLike(FeatureAnswer other) {
        return outcome == other.outcome
                && reason == other.reason
                && level.equals(other.level)
                && counted.map(Counted::unlimited).equals(other.counted.map(Counted::unlimited));
    }

    /**
     * How much there is of it.
     *
     * @param limit in {@code unit}; empty is unlimited
     * @param period the span it is counted over; empty for a count held
     */
    public record Counted(Optional<BigDecimal> limit, String unit, Optional<Period> period) {

        static Counted of(Allowance allowance) {
            return new Counted(allowance.limit(), allowance.unit(), allowance.period());
        }

        private Counted unlimited() {
            return new Counted(Optional.empty(), unit, period);
        }
    }
}
