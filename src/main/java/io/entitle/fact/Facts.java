package io.entitle.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts document of one account, as {@code contract.md} fixes it, read and checked. Immutable and safe to share
 * between threads.
 *
 * @param usage present use by feature key, in the unit of the feature: counts held, or the amount used in the current
 *     period
 * @param peaks the highest day of the current period by feature key, where it is told apart from present use
 * @param readings use of periods that are told apart; a feature that has any has no entry in {@code usage}
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
        Map<String, BigDecimal> peaks,
        List<Reading> readings,
        List<Project> projects,
        List<Pack> packs,
        Optional<String> active,
        Optional<Instant> at) {

    public Facts {
        subscriptions = List.copyOf(subscriptions);
        usage = Map.copyOf(usage);
        peaks = Map.copyOf(peaks);
        readings = List.copyOf(readings);
        projects = List.copyOf(projects);
        packs = List.copyOf(packs);
    }

    /** An account whose use is stated as it is now and nowhere else. */
    public Facts(
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
        this(
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
                Map.of(),
                List.of(),
                projects,
                packs,
                active,
                at);
    }

    /** The same account with other plans. */
    public Facts withPlans(List<Subscription> subscriptions, Optional<Pending> pending, Optional<String> active) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage, peaks, readings);
    }

    /** The same account with other debts and payments. */
    public Facts withMoney(Optional<Arrears> arrears, Optional<Balance> balance, Optional<Boolean> paid) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage, peaks, readings);
    }

    /** The same account with other present use. */
    public Facts withUsage(Map<String, BigDecimal> usage) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage, peaks, readings);
    }

    /** The same account, of which nothing but this is known to be used. */
    public Facts withUse(Map<String, BigDecimal> usage, Map<String, BigDecimal> peaks) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage, peaks, List.of());
    }

    /**
     * The same account as it stands at an instant: of use that is told apart by periods, what the period of that instant
     * comes to. Nothing is used where no period holds it.
     */
    public Facts asOf(Instant at) {
        if (readings.isEmpty()) {
            return this;
        }
        Map<String, BigDecimal> present = new HashMap<>(usage);
        Map<String, BigDecimal> highest = new HashMap<>(peaks);
        readings.stream().filter(reading -> reading.covers(at)).forEach(reading -> {
            present.put(reading.feature(), reading.used());
            reading.peak().ifPresent(peak -> highest.put(reading.feature(), peak));
        });
        readings.forEach(reading -> present.putIfAbsent(reading.feature(), BigDecimal.ZERO));
        return withUse(present, highest);
    }

    /** How much of a feature is used: as stated, else what the projects come to where they are the measure; else 0. */
    public BigDecimal used(Product.Feature feature) {
        BigDecimal stated = usage.get(feature.key());
        if (stated != null) {
            return stated;
        }
        return feature.measuredByProjects() ? sumOf(Project::present) : BigDecimal.ZERO;
    }

    /** The highest day of the current period, where it is told apart from present use; else that. */
    public BigDecimal peak(Product.Feature feature) {
        BigDecimal stated = peaks.get(feature.key());
        if (stated != null) {
            return stated;
        }
        return feature.measuredByProjects() && !usage.containsKey(feature.key())
                ? sumOf(Project::peakDau)
                : used(feature);
    }

    /** The place of the first of the periods of one plan that follow each other without a gap up to that one. */
    public int firstOfChain(int place) {
        Subscription held = subscriptions.get(place);
        for (int before = 0; before < subscriptions.size(); before++) {
            if (before != place && subscriptions.get(before).isFollowedBy(held)) {
                return firstOfChain(before);
            }
        }
        return place;
    }

    private BigDecimal sumOf(Function<Project, BigDecimal> number) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Project project : projects) {
            sum = sum.add(number.apply(project));
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
            Map<String, BigDecimal> usage,
            Map<String, BigDecimal> peaks,
            List<Reading> readings) {
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
                peaks,
                readings,
                projects,
                packs,
                active,
                at);
    }

    public enum Kind {
        PERSON,
        COMPANY
    }

    /**
     * A plan held from {@code from}, inclusive, to {@code until}, exclusive; empty is open ended.
     *
     * @param purchases how it was bought and renewed, in the order of time; none is one purchase at {@code from}
     */
    public record Subscription(
            String plan,
            Instant from,
            Optional<Instant> until,
            boolean autoRenew,
            Optional<Instant> unsubscribedAt,
            List<Purchase> purchases) {

        public Subscription {
            purchases = List.copyOf(purchases);
        }

        /** A plan bought once, when it begins. */
        public Subscription(
                String plan,
                Instant from,
                Optional<Instant> until,
                boolean autoRenew,
                Optional<Instant> unsubscribedAt) {
            this(plan, from, until, autoRenew, unsubscribedAt, List.of());
        }

        private boolean isFollowedBy(Subscription next) {
            return !isVoid()
                    && plan.equals(next.plan)
                    && until.filter(next.from::equals).isPresent();
        }

        /** Ended or was unsubscribed when it began: it was in force at no instant. */
        public boolean isVoid() {
            return until.filter(from::equals).isPresent()
                    || unsubscribedAt.filter(from::equals).isPresent();
        }
    }

    /**
     * A purchase or a renewal of a plan, for a period of it.
     *
     * @param months for how many months; empty where that follows from the period
     * @param amount what was paid, in the product's currency; empty for the list price
     */
    public record Purchase(
            Instant boughtOn, Instant from, Instant until, Optional<BigDecimal> months, Optional<BigDecimal> amount) {}

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

    /**
     * A project and its highest number of daily active users of this month.
     *
     * @param dau its active users of this day; empty where they are not known
     */
    public record Project(String id, BigDecimal peakDau, Optional<BigDecimal> dau) {

        /** A project of which only the month's highest day is known. */
        public Project(String id, BigDecimal peakDau) {
            this(id, peakDau, Optional.empty());
        }

        /** The users of this day, as far as they are known: else those of the month's highest day. */
        BigDecimal present() {
            return dau.orElse(peakDau);
        }
    }

    /** A resource pack and the plan it was bought under. */
    public record Pack(
            String id, String plan, BigDecimal points, BigDecimal used, Instant boughtOn, Optional<Instant> until) {

        public BigDecimal remaining() {
            return points.subtract(used);
        }
    }
}
