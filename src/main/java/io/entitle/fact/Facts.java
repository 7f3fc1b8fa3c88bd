package io.entitle.fact;

import io.entitle.problem.Arguments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is known of one account, as a facts document says it. Only what no document could say is refused here, a null; all
 * else is checked where it is asked about, by {@link FactsCheck}, be it read or made in Java. Immutable and safe to share
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
        peaks = plain(Arguments.map(peaks, "peaks"));
        readings = Arguments.list(readings, "readings");
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

    /** The same account with other use in periods that are told apart. */
    public Facts withReadings(List<Reading> readings) {
        return with(subscriptions, pending, active, arrears, balance, paid, usage, peaks, readings);
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

    /** Whether present use of any feature is that of a day, beside the highest day of its period. */
    public boolean tellsDaysApart() {
        return !peaks.isEmpty()
                || projects.stream().anyMatch(project -> project.dau().isPresent());
    }

    /** Whether present use of a feature is that of a day, beside the highest day of its period. */
    public boolean tellsDaysApart(Product.Feature feature) {
        return peaks.containsKey(feature.key())
                || (feature.measuredByProjects()
                        && !usage.containsKey(feature.key())
                        && projects.stream().anyMatch(project -> project.dau().isPresent()));
    }

    /** The place of the first of the periods of one plan that follow each other without a gap up to that one. */
    public int firstOfChain(int place) {
        int first = place;
        for (OptionalInt before = before(first); before.isPresent(); before = before(first)) {
            first = before.getAsInt();
        }
        return first;
    }

    /** The place of the period that the one there follows; it begins earlier, so that chains come to an end. */
    private OptionalInt before(int place) {
        Subscription held = subscriptions.get(place);
        return IntStream.range(0, subscriptions.size())
                .filter(before -> subscriptions.get(before).isFollowedBy(held))
                .findFirst();
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
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(unsubscribedAt, "unsubscribedAt");
            purchases = Arguments.list(purchases, "purchases");
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
            return new Subscription(plan, from, until, true, unsubscribedAt, purchases);
        }

        /** The same, given up at that instant. */
        public Subscription unsubscribed(Instant at) {
            return new Subscription(plan, from, until, autoRenew, Optional.of(at), purchases);
        }

        /** The same but for the plan. */
        public Subscription ofPlan(String plan) {
            return new Subscription(plan, from, until, autoRenew, unsubscribedAt, purchases);
        }

        /** The same, bought and renewed so. */
        public Subscription bought(List<Purchase> purchases) {
            return new Subscription(plan, from, until, autoRenew, unsubscribedAt, purchases);
        }

        private boolean isFollowedBy(Subscription next) {
            return !isVoid()
                    && from.isBefore(next.from)
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
            Instant boughtOn, Instant from, Instant until, Optional<BigDecimal> months, Optional<BigDecimal> amount) {

        public Purchase {
            Objects.requireNonNull(boughtOn, "boughtOn");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            months = Objects.requireNonNull(months, "months").map(AmountBounds::plain);
            amount = Objects.requireNonNull(amount, "amount").map(AmountBounds::plain);
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

    /**
     * A project and its highest number of daily active users of this month.
     *
     * @param dau its active users of this day; empty where they are not known
     */
    public record Project(String id, BigDecimal peakDau, Optional<BigDecimal> dau) {

        public Project {
            Objects.requireNonNull(id, "id");
            peakDau = AmountBounds.plain(Objects.requireNonNull(peakDau, "peakDau"));
            dau = Objects.requireNonNull(dau, "dau").map(AmountBounds::plain);
        }

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
