package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.fact.Usage;
import io.entitle.likeness.Testimony;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Arrears;
import io.entitle.vocabulary.Balance;
import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Origin;
import io.entitle.vocabulary.Origin.Date;
import io.entitle.vocabulary.Pack;
import io.entitle.vocabulary.Pending;
import io.entitle.vocabulary.Purchase;
import io.entitle.vocabulary.Request;
import io.entitle.vocabulary.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An account's facts at an instant, in the words that rules use. */
final class Situation {

    private final Product product;
    private final Facts facts;
    private final ZonedDateTime at;
    private final Testimony testimony;
    private final Clock clock;
    private final Account account;

    Situation(Product product, Facts facts, Instant at) {
        this(product, facts, at, new Testimony());
    }

    /** @param testimony told of all that is learnt while the rules fire */
    Situation(Product product, Facts facts, Instant at, Testimony testimony) {
        this.product = product;
        this.facts = facts;
        this.at = at.atZone(facts.zone());
        this.testimony = testimony;
        this.clock = new Clock(at, facts.zone(), testimony);
        this.account = describe();
    }

    Facts facts() {
        return facts;
    }

    Testimony testimony() {
        return testimony;
    }

    /** The instant of the question on the account's calendar. */
    ZonedDateTime at() {
        return at;
    }

    /** Everything that rules are told before they conclude anything. */
    List<Object> told() {
        List<Object> told = new ArrayList<>();
        told.add(clock);
        told.add(account);
        subscriptions().forEach(told::add);
        facts.pending().ifPresent(pending -> told.add(pending(pending)));
        facts.arrears()
                .ifPresent(debt -> told.add(new Arrears(debt.amount(), stated(debt.since(), Date.OWED_SINCE, 0))));
        facts.balance()
                .ifPresent(left -> told.add(new Balance(left.amount(), stated(left.deductedOn(), Date.DEDUCTED, 0))));
        IntStream.range(0, facts.packs().size()).mapToObj(this::pack).forEach(told::add);
        return told;
    }

    private Account describe() {
        return new Account(
                facts.kind().name().toLowerCase(Locale.ROOT),
                facts.paid().orElseGet(this::everHeldPaidPlan),
                facts.contract(),
                facts.active().orElse(""),
                new Usage(product, facts));
    }

    /** The contract's default: an account that holds, or held, a plan with a fee is a paid one. */
    private boolean everHeldPaidPlan() {
        return facts.contract()
                || subscriptions()
                        .filter(held -> held.monthlyFee().signum() > 0)
                        .anyMatch(Subscription::started);
    }

    /** One that ended when it began was in force at no instant: rules are not told of it. */
    private Stream<Subscription> subscriptions() {
        return IntStream.range(0, facts.subscriptions().size())
                .filter(place -> !facts.subscriptions().get(place).isVoid())
                .mapToObj(this::subscription);
    }

    /** How the plans were bought, one period after the other. */
    Stream<Purchase> purchases() {
        return facts.subscriptions().stream().filter(held -> !held.isVoid()).flatMap(this::purchases);
    }

    private Stream<Purchase> purchases(Facts.Subscription held) {
        return held.purchases().isEmpty()
                ? Stream.of(purchase(
                        held.plan(), held.from(), held.from(), held.until(), Optional.empty(), Optional.empty()))
                : held.purchases().stream()
                        .map(bought -> purchase(
                                held.plan(),
                                bought.boughtOn(),
                                bought.from(),
                                Optional.of(bought.until()),
                                bought.months(),
                                bought.amount()));
    }

    private Purchase purchase(
            String key,
            Instant boughtOn,
            Instant from,
            Optional<Instant> until,
            Optional<BigDecimal> months,
            Optional<BigDecimal> amount) {
        Product.Plan plan = plan(key);
        return new Purchase(
                plan.key(),
                Catalogues.name(plan),
                plan.monthlyFee(),
                moment(boughtOn),
                moment(from),
                months.orElseGet(() -> moment(from).months(until.map(this::moment))),
                amount);
    }

    private Subscription subscription(int place) {
        Facts.Subscription held = facts.subscriptions().get(place);
        int first = facts.firstOfChain(place);
        Product.Plan plan = plan(held.plan());
        return new Subscription(
                plan.key(),
                Catalogues.name(plan),
                plan.rank(),
                plan.monthlyFee(),
                stated(held.from(), Date.SUBSCRIPTION_FROM, place),
                stated(held.until(), Date.SUBSCRIPTION_UNTIL, place),
                stated(held.unsubscribedAt(), Date.UNSUBSCRIBED, place),
                held.autoRenew(),
                stated(facts.subscriptions().get(first).from(), Date.SUBSCRIPTION_FROM, first));
    }

    private Pending pending(Facts.Pending change) {
        Optional<Product.Plan> plan = change.to().map(this::plan);
        return new Pending(
                change.change().name().toLowerCase(Locale.ROOT),
                change.to().orElse(""),
                plan.map(Catalogues::name).orElseGet(() -> new Message("", "")),
                plan.map(Product.Plan::rank).orElse(0),
                stated(change.requestedAt(), Date.REQUESTED, 0),
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

    private Pack pack(int place) {
        Facts.Pack pack = facts.packs().get(place);
        return new Pack(
                pack.plan(),
                pack.points(),
                pack.remaining(),
                stated(pack.boughtOn(), Date.PACK_BOUGHT, place),
                stated(pack.until(), Date.PACK_UNTIL, place));
    }

    Moment moment(Instant instant) {
        return clock.moment(instant);
    }

    private Moment stated(Instant instant, Date date, int place) {
        return clock.moment(instant, new Origin.Stated(date, place));
    }

    private Optional<Moment> stated(Optional<Instant> instant, Date date, int place) {
        return instant.map(when -> stated(when, date, place));
    }

    private Product.Plan plan(String key) {
        return Catalogues.plan(product, key)
                .orElseThrow(() -> new IllegalArgumentException(Catalogues.unknownPlan(product, key)));
    }
}
