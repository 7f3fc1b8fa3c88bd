package io.entitle.fact;

import io.entitle.fact.Facts.Arrears;
import io.entitle.fact.Facts.Balance;
import io.entitle.fact.Facts.Change;
import io.entitle.fact.Facts.Kind;
import io.entitle.fact.Facts.Pack;
import io.entitle.fact.Facts.Pending;
import io.entitle.fact.Facts.Project;
import io.entitle.fact.Facts.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the facts of an account together; what is not said is as a document that leaves it out. For one thread. */
public final class FactsBuilder {

    private final String account;
    private final String product;
    private Kind kind = Kind.PERSON;
    private ZoneId zone = Facts.DEFAULT_ZONE;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Optional<Pending> pending = Optional.empty();
    private Optional<Arrears> arrears = Optional.empty();
    private Optional<Balance> balance = Optional.empty();
    private Optional<Boolean> paid = Optional.empty();
    private boolean contract;
    private final Map<String, BigDecimal> usage = new HashMap<>();
    private final Map<String, BigDecimal> peaks = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Pack> packs = new ArrayList<>();
    private Optional<String> active = Optional.empty();
    private Optional<Instant> at = Optional.empty();

    FactsBuilder(String account, String product) {
        this.account = account;
        this.product = product;
    }

    /** The account of a company, not of a person. */
    public FactsBuilder company() {
        kind = Kind.COMPANY;
        return this;
    }

    /** Whose calendar days and months count. */
    public FactsBuilder zone(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    /** One more plan, held from then on with no end. */
    public FactsBuilder subscription(String plan, Instant from) {
        return subscription(Subscription.of(plan, from));
    }

    /** One more plan, held from one instant to another, itself not included. */
    public FactsBuilder subscription(String plan, Instant from, Instant until) {
        return subscription(Subscription.of(plan, from, until));
    }

    /** One more plan. */
    public FactsBuilder subscription(Subscription subscription) {
        subscriptions.add(subscription);
        return this;
    }

    /** A change to another plan that was asked for and is not yet in effect. */
    public FactsBuilder pendingChange(String to, Instant requestedAt) {
        return pending(new Pending(Change.PLAN, Optional.of(Objects.requireNonNull(to, "to")), requestedAt, false));
    }

    /** A change that was asked for and is not yet in effect. */
    public FactsBuilder pending(Pending pending) {
        this.pending = Optional.of(Objects.requireNonNull(pending, "pending"));
        return this;
    }

    /** An unpaid debt. */
    public FactsBuilder arrears(BigDecimal amount, Instant since) {
        arrears = Optional.of(new Arrears(amount, since));
        return this;
    }

    /** What the deduction of that day left; may be below 0. */
    public FactsBuilder balance(BigDecimal amount, Instant deductedOn) {
        balance = Optional.of(new Balance(amount, deductedOn));
        return this;
    }

    /** Whether the account ever topped up, paid or signed a contract. */
    public FactsBuilder paid(boolean paid) {
        this.paid = Optional.of(paid);
        return this;
    }

    /** Billed by a sales contract. */
    public FactsBuilder contract() {
        contract = true;
        return this;
    }

    /** The present use of a feature, in its unit; in place of one that was said before. */
    public FactsBuilder usage(String feature, BigDecimal used) {
        usage.put(feature, used);
        return this;
    }

    /** The present use of a feature, in its unit; in place of one that was said before. */
    public FactsBuilder usage(String feature, long used) {
        return usage(feature, BigDecimal.valueOf(used));
    }

    /** The present use of a feature and the highest day of its current period. */
    public FactsBuilder usage(String feature, BigDecimal used, BigDecimal peak) {
        peaks.put(feature, peak);
        return usage(feature, used);
    }

    /** The use of a feature in one period that is told apart from others. */
    public FactsBuilder reading(String feature, Instant from, Instant until, BigDecimal used) {
        readings.add(new Reading(feature, from, until, used, Optional.empty()));
        return this;
    }

    /** The use of a feature in one period that is told apart from others, and the highest day in it. */
    public FactsBuilder reading(String feature, Instant from, Instant until, BigDecimal used, BigDecimal peak) {
        readings.add(new Reading(feature, from, until, used, Optional.of(peak)));
        return this;
    }

    /** One more project, its highest number of daily active users of this month and that of this day. */
    public FactsBuilder project(String id, long peakDau, long dau) {
        projects.add(new Project(id, BigDecimal.valueOf(peakDau), Optional.of(BigDecimal.valueOf(dau))));
        return this;
    }

    /** One more project, and its highest number of daily active users of this month. */
    public FactsBuilder project(String id, long peakDau) {
        projects.add(new Project(id, BigDecimal.valueOf(peakDau)));
        return this;
    }

    /** One more resource pack. */
    public FactsBuilder pack(Pack pack) {
        packs.add(pack);
        return this;
    }

    /** The plan whose account the user is working in. */
    public FactsBuilder active(String plan) {
        active = Optional.of(Objects.requireNonNull(plan, "plan"));
        return this;
    }

    /** The instant of the question, for who asks without one. */
    public FactsBuilder at(Instant at) {
        this.at = Optional.of(Objects.requireNonNull(at, "at"));
        return this;
    }

    public Facts build() {
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
}
