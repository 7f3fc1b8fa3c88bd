package io.entitle.fact;

import io.entitle.problem.Arguments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of one account, as a facts document says it. Only what no document could say is refused here, a null; all
 * else is checked where it is asked about, by {@link FactsCheck}, be it read or made in Java. Immutable and safe to share
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

    /** Where an account is of which nothing says it. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    public Facts {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(zone, "zone");
        subscriptions = Arguments.list(subscriptions, "subscriptions");
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(arrears, "arrears");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(paid, "paid");
        usage = plain(Arguments.map(usage, "usage"));
        projects = Arguments.list(projects, "projects");
        packs = Arguments.list(packs, "packs");
        Objects.requireNonNull(active, "active");
        Objects.requireNonNull(at, "at");
    }

    /** The facts of an account in the making: of that product, and with nothing else yet. */
    public static FactsBuilder builder(String account, String product) {
        return new FactsBuilder(account, product);
    }

    /** One value, one form, so that facts that are equal in value are equal as records. */
    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> usage) {
        if (usage.values().stream().allMatch(amount -> amount.scale() == 0)) {
            return usage;
        }
        return usage.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> AmountBounds.plain(entry.getValue())));
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
            String plan, Instant from, Optional<Instant> until, boolean autoRenew, Optional<Instant> unsubscribedAt) {

        public Subscription {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(unsubscribedAt, "unsubscribedAt");
        }

        /** A plan held from that instant with no end. */
        public static Subscription of(String plan, Instant from) {
            return new Subscription(plan, from, Optional.empty(), false, Optional.empty());
        }

        /** A plan held from one instant to another, itself not included. */
        public static Subscription of(String plan, Instant from, Instant until) {
            return new Subscription(plan, from, Optional.of(until), false, Optional.empty());
        }

        /** The same, which goes on by itself at its end. */
        public Subscription renewing() {
            return new Subscription(plan, from, until, true, unsubscribedAt);
        }

        /** The same, given up at that instant. */
        public Subscription unsubscribed(Instant at) {
            return new Subscription(plan, from, until, autoRenew, Optional.of(at));
        }
    }

    /** A change that was asked for and is not yet in effect; {@code to} is empty for a cancellation. */
    public record Pending(Change change, Optional<String> to, Instant requestedAt, boolean agreedBySales) {

        public Pending {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(requestedAt, "requestedAt");
        }
    }

    public enum Change {
        PLAN,
        CANCEL
    }

    /** Unpaid debt in the product's currency. */
    public record Arrears(BigDecimal amount, Instant since) {

        public Arrears {
            amount = AmountBounds.plain(Objects.requireNonNull(amount, "amount"));
            Objects.requireNonNull(since, "since");
        }
    }

    /** What the deduction of that day left, in the product's currency; may be negative. */
    public record Balance(BigDecimal amount, Instant deductedOn) {

        public Balance {
            amount = AmountBounds.plain(Objects.requireNonNull(amount, "amount"));
            Objects.requireNonNull(deductedOn, "deductedOn");
        }
    }

    /** A project and its highest number of daily active users of this month. */
    public record Project(String id, BigDecimal peakDau) {

        public Project {
            Objects.requireNonNull(id, "id");
            peakDau = AmountBounds.plain(Objects.requireNonNull(peakDau, "peakDau"));
        }
    }

    /** A resource pack and the plan it was bought under. */
    public record Pack(
            String id, String plan, BigDecimal points, BigDecimal used, Instant boughtOn, Optional<Instant> until) {

        public Pack {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(plan, "plan");
            points = AmountBounds.plain(Objects.requireNonNull(points, "points"));
            used = AmountBounds.plain(Objects.requireNonNull(used, "used"));
            Objects.requireNonNull(boughtOn, "boughtOn");
            Objects.requireNonNull(until, "until");
        }

        public BigDecimal remaining() {
            return points.subtract(used);
        }
    }
}
