package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A facts document under construction. Instants are given with their offset, as in a document. Not thread-safe. */
final class SampleAccount {

    private final String product;
    private Facts.Kind kind = Facts.Kind.PERSON;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private final List<Facts.Subscription> subscriptions = new ArrayList<>();
    private Optional<Facts.Pending> pending = Optional.empty();
    private Optional<Facts.Arrears> arrears = Optional.empty();
    private Optional<Facts.Balance> balance = Optional.empty();
    private Optional<Boolean> paid = Optional.empty();
    private boolean contract;
    private final Map<String, BigDecimal> usage = new TreeMap<>();
    private final Map<String, BigDecimal> peaks = new TreeMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Facts.Project> projects = new ArrayList<>();
    private final List<Facts.Pack> packs = new ArrayList<>();
    private Optional<String> active = Optional.empty();

    private SampleAccount(String product) {
        this.product = product;
    }

    static SampleAccount coze() {
        return new SampleAccount("coze");
    }

    static SampleAccount agora() {
        return new SampleAccount("agora-im");
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    SampleAccount kind(Facts.Kind is) {
        kind = is;
        return this;
    }

    SampleAccount zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    SampleAccount holds(Facts.Subscription subscription) {
        subscriptions.add(subscription);
        return this;
    }

    SampleAccount instead(Facts.Subscription old, Facts.Subscription other) {
        subscriptions.replaceAll(held -> held.equals(old) ? other : held);
        return this;
    }

    SampleAccount holds(String plan, String from) {
        return holds(new Facts.Subscription(plan, instant(from), Optional.empty(), false, Optional.empty()));
    }

    SampleAccount holds(String plan, String from, String until) {
        return holds(new Facts.Subscription(plan, instant(from), Optional.of(instant(until)), false, Optional.empty()));
    }

    SampleAccount renewsByItself(String plan, String from, String until) {
        return holds(new Facts.Subscription(plan, instant(from), Optional.of(instant(until)), true, Optional.empty()));
    }

    /** A plan held for a term and given up before its end. */
    SampleAccount unsubscribes(String plan, String from, String until, String unsubscribedAt) {
        return holds(Facts.Subscription.of(plan, instant(from), instant(until)).unsubscribed(instant(unsubscribedAt)));
    }

    SampleAccount unsubscribes(String plan, String from, String unsubscribedAt) {
        return holds(new Facts.Subscription(
                plan, instant(from), Optional.empty(), false, Optional.of(instant(unsubscribedAt))));
    }

    SampleAccount pending(Facts.Pending change) {
        pending = Optional.of(change);
        return this;
    }

    SampleAccount cancels(String requestedAt) {
        return pending(new Facts.Pending(Facts.Change.CANCEL, Optional.empty(), instant(requestedAt), false));
    }

    SampleAccount changes(String to, String requestedAt, boolean agreedBySales) {
        return pending(new Facts.Pending(Facts.Change.PLAN, Optional.of(to), instant(requestedAt), agreedBySales));
    }

    SampleAccount owes(String amount, Instant since) {
        arrears = Optional.of(new Facts.Arrears(new BigDecimal(amount), since));
        return this;
    }

    SampleAccount balance(String amount, Instant deductedOn) {
        balance = Optional.of(new Facts.Balance(new BigDecimal(amount), deductedOn));
        return this;
    }

    SampleAccount paid(boolean ever) {
        paid = Optional.of(ever);
        return this;
    }

    SampleAccount underContract() {
        contract = true;
        return this;
    }

    SampleAccount uses(String key, BigDecimal amount) {
        usage.put(key, amount);
        return this;
    }

    SampleAccount uses(String key, String amount) {
        return uses(key, new BigDecimal(amount));
    }

    /** Of now and, told apart, of the highest day of the period. */
    SampleAccount uses(String key, BigDecimal now, BigDecimal highest) {
        peaks.put(key, highest);
        return uses(key, now);
    }

    SampleAccount used(List<Reading> periods) {
        readings.addAll(periods);
        return this;
    }

    SampleAccount project(Facts.Project project) {
        projects.add(project);
        return this;
    }

    SampleAccount project(String id, long peakDau) {
        projects.add(new Facts.Project(id, BigDecimal.valueOf(peakDau)));
        return this;
    }

    SampleAccount pack(Facts.Pack pack) {
        packs.add(pack);
        return this;
    }

    SampleAccount worksIn(String plan) {
        active = Optional.of(plan);
        return this;
    }

    /** There is an account of a plan that is or was held, and of the plan that everyone has. */
    private boolean isOpen(String plan) {
        return plan.equals("personal-free")
                || subscriptions.stream().anyMatch(held -> held.plan().equals(plan));
    }

    Facts build() {
        return new Facts(
                "sample",
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
                active.filter(this::isOpen),
                Optional.empty());
    }
}
