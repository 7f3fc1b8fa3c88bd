package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Arrears;
import io.entitle.vocabulary.Balance;
import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Pack;
import io.entitle.vocabulary.Pending;
import io.entitle.vocabulary.Request;
import io.entitle.vocabulary.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An account's facts at an instant, in the words that rules use. */
final class Situation {

    private final Product product;
    private final Facts facts;
    private final ZonedDateTime at;
    private final Clock clock;
    private final Account account;

    Situation(Product product, Facts facts, Instant at) {
        this.product = product;
        this.facts = facts;
        this.at = at.atZone(facts.zone());
        this.clock = new Clock(at, facts.zone());
        this.account = describe();
    }

    Account account() {
        return account;
    }

    /** The instant of the question on the account's calendar. */
    ZonedDateTime at() {
        return at;
    }

    /** The first instant at which the rules would be told something else; empty if never. */
    Optional<Instant> horizon() {
        return clock.horizon();
    }

    /** What comes about then. */
    List<Occasion> occasions() {
        return clock.occasions();
    }

    /** Everything that rules are told before they conclude anything. */
    List<Object> told() {
        List<Object> told = new ArrayList<>();
        told.add(clock);
        told.add(account);
        facts.subscriptions().forEach(subscription -> told.add(subscription(subscription)));
        facts.pending().ifPresent(pending -> told.add(pending(pending)));
        facts.arrears().ifPresent(debt -> told.add(new Arrears(debt.amount(), clock.moment(debt.since()))));
        facts.balance().ifPresent(left -> told.add(new Balance(left.amount(), clock.moment(left.deductedOn()))));
        facts.packs().forEach(pack -> told.add(pack(pack)));
        return told;
    }

    private Account describe() {
        return new Account(
                facts.kind().name().toLowerCase(Locale.ROOT),
                facts.paid().orElseGet(this::everHeldPaidPlan),
                facts.contract(),
                facts.active().orElse(""),
                usage());
    }

    /** The contract's default: an account that holds, or held, a plan with a fee is a paid one. */
    private boolean everHeldPaidPlan() {
        return facts.contract()
                || facts.subscriptions().stream()
                        .map(this::subscription)
                        .filter(held -> held.monthlyFee().signum() > 0)
                        .anyMatch(Subscription::started);
    }

    private Map<String, BigDecimal> usage() {
        Map<String, BigDecimal> usage = new HashMap<>(facts.usage());
        product.features().values().stream()
                .filter(Product.Feature::measuredByProjects)
                .forEach(feature -> usage.putIfAbsent(feature.key(), sumOfPeaks()));
        return usage;
    }

    private BigDecimal sumOfPeaks() {
        return facts.projects().stream().map(Facts.Project::peakDau).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Subscription subscription(Facts.Subscription held) {
        Product.Plan plan = plan(held.plan());
        return new Subscription(
                plan.key(),
                Catalogues.name(plan),
                plan.rank(),
                plan.monthlyFee(),
                clock.moment(held.from()),
                moment(held.until()),
                moment(held.unsubscribedAt()),
                held.autoRenew());
    }

    private Pending pending(Facts.Pending change) {
        Optional<Product.Plan> plan = change.to().map(this::plan);
        return new Pending(
                change.change().name().toLowerCase(Locale.ROOT),
                change.to().orElse(""),
                plan.map(Catalogues::name).orElseGet(() -> new Message("", "")),
                plan.map(Product.Plan::rank).orElse(0),
                clock.moment(change.requestedAt()),
                change.agreedBySales());
    }

    /** A change that is asked about; a plan that the catalogue lacks is one that is not on sale. */
    Request request(ChangeRequest asked) {
        Optional<Product.Plan> plan = Catalogues.plan(product, asked.to());
        return new Request(
                asked.kind().word(),
                asked.to(),
                plan.map(Catalogues::name).orElseGet(() -> new Message(asked.to(), asked.to())),
                plan.map(Product.Plan::rank).orElse(0),
                plan.map(Product.Plan::onSale).orElse(false),
                plan.map(Product.Plan::monthlyFee).orElse(BigDecimal.ZERO),
                asked.months(),
                asked.agreedBySales(),
                clock.moment(at.toInstant()));
    }

    private Pack pack(Facts.Pack pack) {
        BigDecimal remaining = pack.points().subtract(pack.used());
        return new Pack(pack.plan(), remaining, clock.moment(pack.boughtOn()), moment(pack.until()));
    }

    Moment moment(Instant instant) {
        return clock.moment(instant);
    }

    private Optional<Moment> moment(Optional<Instant> instant) {
        return instant.map(clock::moment);
    }

    private Product.Plan plan(String key) {
        return Catalogues.plan(product, key)
                .orElseThrow(() -> new IllegalArgumentException(Catalogues.unknownPlan(product, key)));
    }
}
