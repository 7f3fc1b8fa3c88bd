package io.entitle.engine;

import io.entitle.decision.AccountAdvice;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.AccountRemedies;
import io.entitle.decision.Advice;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Outcome;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RemediedDecision;
import io.entitle.decision.RulePart;
import io.entitle.decision.Timeline;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.problem.Problem;
import io.entitle.vocabulary.Recommendation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;

/** The compiled rules of one product. Immutable; safe to share between threads. */
public final class ProductBook {

    private final Rules rules;
    private final RuleIndex index;
    private final String digest;

    private ProductBook(Rules rules, RuleIndex index, String digest) {
        this.rules = rules;
        this.index = index;
        this.digest = digest;
    }

    static ProductBook compile(String product, List<RuleFile> files, String digest) {
        RuleIndex index = RuleIndex.read(product, files);
        RuleCompiler compiler = new RuleCompiler(product, digest);
        RuleCompiler.Result result = compiler.compile(index.packageName(), files);
        KieBase base = result.base()
                .orElseThrow(() -> new RulesDoNotCompileException(
                        new Diagnosis(product, compiler, index.packageName()).of(files, result.problems())));
        return new ProductBook(stated(product, base, index), index, digest);
    }

    /** Compiles one product's rules, of which any may well be wrong; which one it is, is not looked for. */
    public static Optional<ProductBook> attempt(String product, RuleFolder folder, RuleFilter filter) {
        List<RuleFile> files = folder.products().getOrDefault(product, List.of());
        RuleIndex index = RuleIndex.read(product, files);
        return new RuleCompiler(product, folder.digest())
                .compile(index.packageName(), files)
                .base()
                .map(base -> new ProductBook(Rules.of(product, base, filter), index, folder.digest()));
    }

    private static Rules stated(String product, KieBase base, RuleIndex index) {
        try {
            return Rules.of(product, base, RuleFilter.ALL);
        } catch (EvaluationFailedException e) {
            RulePart part = index.part(e.rule(), Effect.FAILED);
            String place = part.file() + ":" + part.line() + ":1";
            throw new RulesDoNotCompileException(List.of(new Problem(place, String.valueOf(e.getMessage()))));
        }
    }

    /** The same rules, of which only some may fire. */
    public ProductBook firing(RuleFilter filter) {
        return new ProductBook(Rules.of(rules.product().key(), rules.base(), filter), index, digest);
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
        Question question = Question.of(facts, rules.product(), at, digest);
        Conclusions conclusions = Evaluation.withAdvice(rules, new Situation(rules.product(), facts, at));
        List<Advice> advice = conclusions.adviser().recommendations().stream()
                .map(recommendation -> advice(recommendation, conclusions))
                .sorted(Comparator.comparing(Advice::advice)
                        .thenComparing(Advice::reason)
                        .thenComparing(a -> a.to().orElse("")))
                .toList();
        return new AccountAdvice(facts.account(), facts.product(), question.at(), advice, digest);
    }

    /**
     * What a month costs.
     *
     * @param at the instant of the question; before the month's end the bill is an estimate
     */
    public Bill bill(Facts facts, YearMonth month, Instant at) {
        return new Billing(rules, index, digest).bill(facts, month, at, instant -> ruling(facts, instant));
    }

    /** Whether a change of plan may be made at that instant, at what cost, and what it brings. */
    public ChangeAnswer change(Facts facts, ChangeRequest request, Instant at) {
        return new Changing(rules, index, digest, this::ruling)
                .change(facts, request, at)
                .answer();
    }

    /** Every instant from one to another, itself not included, at which any answer changes. */
    public Timeline timeline(Facts facts, Instant from, Instant until) {
        Outlook outlook = outlook(facts, from);
        return new Timeline(
                facts.account(),
                facts.product(),
                outlook.now().question().at(),
                until.atZone(facts.zone()).toOffsetDateTime(),
                new Course(rules.product(), outlook).until(until),
                digest);
    }

    /** One feature, and what would make a denial of it an allowance. */
    public RemediedDecision remedies(Facts facts, String feature, Optional<BigDecimal> amount, Instant at) {
        Prospects prospects = new Prospects(rules, index, digest, this::ruling);
        Outlook outlook = prospects.outlook(facts, at);
        return remedying(prospects)
                .remedied(Denied.of(outlook.now(), feature, amount), outlook.decide(feature, amount));
    }

    /** Every feature that is denied, and what would make it allowed. */
    public AccountRemedies remedies(Facts facts, Instant at) {
        Prospects prospects = new Prospects(rules, index, digest, this::ruling);
        Remedying remedying = remedying(prospects);
        Outlook outlook = prospects.outlook(facts, at);
        List<RemediedDecision> denials = rules.product().features().keySet().stream()
                .map(feature -> outlook.decide(feature, Optional.empty()))
                .filter(decision -> decision.outcome() == Outcome.DENIED)
                .map(decision ->
                        remedying.remedied(Denied.of(outlook.now(), decision.feature(), Optional.empty()), decision))
                .toList();
        return new AccountRemedies(
                facts.account(), facts.product(), outlook.now().question().at(), denials, digest);
    }

    private Remedying remedying(Prospects prospects) {
        return new Remedying(rules.product(), new Attempts(rules, index, prospects), prospects);
    }

    private Advice advice(Recommendation recommendation, Conclusions conclusions) {
        return new Advice(
                recommendation.kind(),
                recommendation.plan(),
                recommendation.reason(),
                recommendation.figures(),
                recommendation.message(),
                new Parts(index, conclusions.supporters())
                        .of(List.of(new Part(recommendation.rule(), Effect.ADVISES))));
    }

    private Outlook outlook(Facts facts, Instant at) {
        return new Outlook(instant -> ruling(facts, instant), at);
    }

    private Ruling ruling(Facts facts, Instant at) {
        Question question = Question.of(facts, rules.product(), at, digest);
        Situation situation = new Situation(rules.product(), facts, at);
        try {
            return new Concluded(question, Evaluation.of(rules, situation), index);
        } catch (EvaluationFailedException e) {
            return new FailedRuling(question, situation, e, index);
        }
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

    /** How many sessions are open at this moment; 0 when no question is being answered. */
    public int openSessions() {
        return rules.base().getKieSessions().size();
    }
}
