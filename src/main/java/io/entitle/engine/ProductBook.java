package io.entitle.engine;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.AccountRemedies;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.Survey;
import io.entitle.decision.Timeline;
import io.entitle.decision.UnfiredRule;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The compiled rules of one product. Immutable; safe to share between threads. */
public final class ProductBook {

    private final Rules rules;
    private final RuleIndex index;
    private final String digest;
    private final Rulings rulings;
    private final Sharing<Advising> advising;
    private final Places places;

    private ProductBook(Rules rules, RuleIndex index, String digest, Rulings rulings, Sharing<Advising> advising) {
        this.rules = rules;
        this.index = index;
        this.digest = digest;
        this.rulings = rulings;
        this.advising = advising;
        this.places = new Places(rules.product());
    }

    /** Rules that fire once for all accounts that they cannot tell apart. */
    static ProductBook of(Rules uncounted, RuleIndex index, String digest) {
        Rules rules = uncounted.counted(index);
        return new ProductBook(
                rules, index, digest, Rulings.shared(rules, index, digest), Advising.shared(rules, index));
    }

    private static ProductBook alone(Rules rules, RuleIndex index, String digest) {
        return new ProductBook(
                rules,
                index,
                digest,
                Rulings.alone(rules, index, digest),
                Advising.shared(rules, index).alone());
    }

    /**
     * The same rules, fired for every account and instant. What it answers is what an answer means: of the rules that can
     * have a part in it each is evaluated on this account's facts alone, and what any of them throws makes it an error.
     */
    public ProductBook alone() {
        return alone(rules, index, digest);
    }

    /** The same rules, of which only some may fire. */
    public ProductBook firing(RuleFilter filter) {
        return alone(rules.firing(filter), index, digest);
    }

    /** What can be asked about one account again and again. */
    public Snapshot snapshot(Facts facts, Instant at) {
        return new Snapshot(outlook(facts, at), places);
    }

    /** The same rules, each evaluation of which is noted. */
    public ProductBook traced(Trace trace) {
        return alone(rules.traced(trace), index, digest);
    }

    /** One feature. */
    public Decision check(Facts facts, String feature, Optional<BigDecimal> amount, Instant at) {
        return outlook(facts, at).decide(feature, amount);
    }

    /** Every feature of the product. */
    public AccountEntitlements entitlements(Facts facts, Instant at) {
        Outlook outlook = outlook(facts, at);
        List<Decision> decisions = rules.product().features().keySet().stream()
                .map(feature -> outlook.decide(feature, Optional.empty()))
                .toList();
        return new AccountEntitlements(
                facts.account(),
                facts.product(),
                outlook.now().question().at(),
                outlook.now().plan(),
                decisions,
                digest);
    }

    /** All advice, the most pressing first. */
    public AccountAdvice advise(Facts facts, Instant at) {
        Facts present = present(facts, at);
        return new AccountAdvice(
                facts.account(),
                rules.product().key(),
                at.atZone(facts.zone()).toOffsetDateTime(),
                advising.about(present).apply(at).advice(present),
                digest);
    }

    /**
     * Every feature, and all advice.
     *
     * @throws EvaluationFailedException if a rule threw; nothing stands then
     */
    public Survey survey(Facts facts, Instant at) {
        Facts present = present(facts, at);
        Ruling ruling = rulings.about(present, at).apply(at);
        Overview overview = ruling.overview();
        Advising advised = advising.about(present).apply(at);
        return new Survey(
                ruling.plan(),
                overview.answers(),
                overview.used(present),
                advised.advice(present),
                earliest(List.of(ruling.horizon(), advised.horizon(present), overview.renewal(ruling.question()))));
    }

    private static Optional<Instant> earliest(List<Optional<Instant>> instants) {
        return instants.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * What a month costs: all that the account holds, whichever plan's account is worked in.
     *
     * @param at the instant of the question; before the month's end the bill is an estimate
     */
    public Bill bill(Facts facts, YearMonth month, Instant at) {
        Facts held = facts.withPlans(facts.subscriptions(), facts.pending(), Optional.empty());
        return new Billing(rules, index, digest).bill(held, month, at, rulings.about(held));
    }

    /** Whether a change of plan may be made at that instant, at what cost, and what it brings. */
    public ChangeAnswer change(Facts facts, ChangeRequest request, Instant at) {
        return new Changing(rules, index, digest, (changed, when) -> rulings.of(present(changed, at, when), when))
                .change(facts, request, at)
                .answer();
    }

    /** Every instant from one to another, itself not included, at which any answer changes. */
    public Timeline timeline(Facts facts, Instant from, Instant until) {
        return foresight(facts, from).timeline(until);
    }

    /** One feature, and what would make a denial of it an allowance. */
    public RemediedDecision remedies(Facts facts, String feature, Optional<BigDecimal> amount, Instant at) {
        return foresight(facts, at).remedies(feature, amount);
    }

    /** Every feature that is denied, and what would make it allowed. */
    public AccountRemedies remedies(Facts facts, Instant at) {
        return foresight(facts, at).remedies();
    }

    /** Rules that could have changed the answer about a feature and did not fire; takes one evaluation of its own. */
    public List<UnfiredRule> whyNot(Facts facts, String feature, Instant at) {
        if (!rules.product().features().containsKey(feature)) {
            return List.of();
        }
        Trace trace = new Trace();
        Evaluation.of(rules.traced(trace), new Situation(rules.product(), present(facts, at), at));
        return inspection().whyNot(feature, trace.runs().get(0));
    }

    /** The facts as they stand at an instant, where they tell use apart by periods. */
    private Facts present(Facts facts, Instant at) {
        return present(facts, at, at);
    }

    /** The same, counted over the periods of the plan that is in force at another instant. */
    private Facts present(Facts facts, Instant at, Instant counted) {
        return facts.readings().isEmpty()
                ? facts
                : ReadUse.present(rules.product(), facts, at, covering -> rulings.of(covering, counted));
    }

    private Foresight foresight(Facts facts, Instant at) {
        return new Foresight(
                rules,
                index,
                digest,
                new Prospects(rules, index, digest, rulings::of, rulings::about),
                present(facts, at),
                at);
    }

    private Outlook outlook(Facts facts, Instant at) {
        return new Outlook(rulings.about(present(facts, at), at), at, rulings.lookAtUse());
    }

    /** The catalogue that the rules state. */
    public Product catalogue() {
        return rules.product();
    }

    /** The names of the rules that stated the catalogue, sorted. */
    public List<String> catalogueRules() {
        return List.copyOf(rules.catalogueRules());
    }

    /** Every rule, in the order of files and lines. */
    public List<PolicyRule> rules() {
        return index.rules();
    }

    /** A look at what the rules make of facts. */
    public Inspection inspection() {
        return new Inspection(index);
    }

    /** How many sessions are open at this moment; 0 when no question is being answered. */
    public int openSessions() {
        return rules.bases().open();
    }
}
