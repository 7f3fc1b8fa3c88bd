package io.entitle.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts document of one account, as {@code contract.md} fixes it, read and checked. Immutable and safe to share
 * between threads.
 *
 * @param usage present use by feature key, in the unit of the feature: counts held, or the amount used in the current
 *     period
 * @param paid whether the account ever topped up, paid or signed a contract; empty where the document is silent
 * @param active the plan whose account the user is working in; empty for the highest in force
 * @param at the instant of the question, where the document names one
 */
public record Facts(
        String account,
        String product,
        Kind kind,
        ZoneId zone,
        List<Subscription> subscriptions,
        Optional<Pending> pending,
        Optional<Arrears> arrears,
        Optional<Balance> balance,
        Optional<Boolean> paid,
        boolean contract,
        Map<String, BigDecimal> usage,
        List<Project> projects,
        List<Pack> packs,
        Optional<String> active,
        Optional<Instant> at) {

    public Facts {
        subscriptions = List.copyOf(subscriptions);
        usage = Map.copyOf(usage);
        projects = List.copyOf(projects);
        packs = List.copyOf(packs);
    }

    /** The same account with other plans. */
    public Facts withPlans(List<Subscription> subscriptions, Optional<Pending> pending, Optional<String> active) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage);
    }

    /** The same account with other debts and payments. */
    public Facts withMoney(Optional<Arrears> arrears, Optional<Balance> balance, Optional<Boolean> paid) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage);
    }

    /** The same account with other use. */
    public Facts withUsage(Map<String, BigDecimal> usage) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage);
    }

    /** How much of a feature is used: as stated, else what the projects come to where they are the measure; else 0. */
    public BigDecimal used(Product.Feature feature) {
        BigDecimal stated = usage.get(feature.key());
        if (stated != null) {
            return stated;
        }
        return feature.measuredByProjects() ? sumOfPeaks() : BigDecimal.ZERO;
    }

    /** What all projects together reach in daily active users, each at its highest. */
    public BigDecimal sumOfPeaks() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Project project : projects) {
            sum = sum.add(project.peakDau());
        }
        return sum;
    }

    private Facts with(
            List<Subscription> subscriptions,
            Optional<Pending> pending,
            Optional<String> active,
            Optional<Arrears> arrears,
            Optional<Balance> balance,
            Optional<Boolean> paid,
            Map<String, BigDecimal> usage) {
        return new Facts(
                account,
                product,
                kind,
                zone,
                subscriptions,
                pending,
                arrears,
                balance,
                paid,
                contract,
                usage,
                projects,
                packs,
                active,
                at);
    }

    public enum Kind {
        PERSON,
        COMPANY
    }

    /** A plan held from {@code from}, inclusive, to {@code until}, exclusive; empty is open ended. */
    public record Subscription(
            String plan, Instant from, Optional<Instant> until, boolean autoRenew, Optional<Instant> unsubscribedAt) {}

    /** A change that was asked for and is not yet in effect; {@code to} is empty for a cancellation. */
    public record Pending(Change change, Optional<String> to, Instant requestedAt, boolean agreedBySales) {}

    public enum Change {
        PLAN,
        CANCEL
    }

    /** Unpaid debt in the product's currency. */
    public record Arrears(BigDecimal amount, Instant since) {}

    /** What the deduction of that day left, in the product's currency; may be negative. */
    public record Balance(BigDecimal amount, Instant deductedOn) {}

    /** A project and its highest number of daily active users of this month. */
    public record Project(String id, BigDecimal peakDau) {}

    /** A resource pack and the plan it was bought under. */
    public record Pack(
            String id, String plan, BigDecimal points, BigDecimal used, Instant boughtOn, Optional<Instant> until) {

        public BigDecimal remaining() {
            return points.subtract(used);
        }
    }
}
