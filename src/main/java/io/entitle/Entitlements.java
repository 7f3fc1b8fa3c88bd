package io.entitle;

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
import io.entitle.engine.RuleBook;
import io.entitle.engine.Snapshot;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.problem.InvalidInputException;
import io.entitle.reload.FolderChanges;
import io.entitle.reload.LiveRules;
import io.entitle.reload.Status;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers what an account may do, from rule files. The clock is always an argument.
 *
 * <p>Thread-safe: one instance serves any number of threads, and everything it returns is immutable. An evaluation that
 * fails is part of the answer ({@code error}, {@code EVALUATION_FAILED}); an exception means that the question could not
 * be asked, and nothing was decided: {@link InvalidInputException} tells all that is wrong with facts and arguments, a
 * {@link NullPointerException} names the argument that is null.
 */
public final class Entitlements {

    private final RuleBook book;
    private final CheckedFacts checked = new CheckedFacts();

    private Entitlements(RuleBook book) {
        this.book = book;
    }

    /**
     * Compiles the rule files of a folder with one folder a product.
     *
     * @throws io.entitle.engine.RulesDoNotCompileException if any rule file is wrong; it names every problem found
     */
    public static Entitlements load(Path rules) {
        return new Entitlements(RuleBook.load(Objects.requireNonNull(rules, "rules")));
    }

    /** Compiles the rule files that come with this library. */
    public static Entitlements bundled() {
        return new Entitlements(RuleBook.bundled());
    }

    /**
     * Follows a folder: what is written there is checked, compiled and tested by its cases, and then answers in place of
     * what did before; a wrong edit changes nothing and shows in the status. Close what is returned to end the thread.
     *
     * @throws io.entitle.reload.RulesRefusedException if the rules fail their check or their cases now
     */
    public static LiveRules<Entitlements> watch(Path rules) {
        return watch(rules, InstantSource.system(), status -> {});
    }

    /**
     * Follows a folder as {@link #watch(Path)} does.
     *
     * @param clock for the status only; no answer depends on it
     * @param listener told of every change of the status, by the thread that watches
     */
    public static LiveRules<Entitlements> watch(Path rules, InstantSource clock, Consumer<Status> listener) {
        return LiveRules.of(rules, clock, listener, Entitlements::new).following(new FolderChanges(rules));
    }

    /**
     * Whether {@code amount} units of a feature are allowed at that instant. About a feature that the product has not, the
     * decision is an {@code error}, {@code UNKNOWN_FEATURE}.
     *
     * @param amount in the unit of the feature, above 0
     * @throws InvalidInputException if the facts or an argument are not in order
     */
    public Decision check(Facts facts, String feature, BigDecimal amount, Instant at) {
        return check(facts, feature, Optional.of(Objects.requireNonNull(amount, "amount")), at);
    }

    /** As {@link #check(Facts, String, BigDecimal, Instant)}. */
    public Decision check(Facts facts, String feature, long amount, Instant at) {
        return check(facts, feature, BigDecimal.valueOf(amount), at);
    }

    /** Whether any more of a feature is allowed at that instant; else as {@link #check(Facts, String, BigDecimal, Instant)}. */
    public Decision check(Facts facts, String feature, Instant at) {
        return check(facts, feature, Optional.empty(), at);
    }

    /** As {@link #check(Facts, String, BigDecimal, Instant)}, or where there is no amount without. */
    public Decision check(Facts facts, String feature, Optional<BigDecimal> amount, Instant at) {
        return asked(facts).amount(feature, amount).at("at", at).book().check(facts, feature, amount, at);
    }

    /**
     * What the rules conclude about an account at that instant, to be asked about any feature and amount without evaluating
     * it anew. The fastest way to ask more than one question.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     */
    public Snapshot snapshot(Facts facts, Instant at) {
        return asked(facts).at("at", at).book().snapshot(facts, at);
    }

    /**
     * One decision for every feature of the product, sorted by key.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     */
    public AccountEntitlements entitlements(Facts facts, Instant at) {
        return asked(facts).at("at", at).book().entitlements(facts, at);
    }

    /**
     * What the holder of the account is advised to do, the most pressing first.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw; no advice stands then
     */
    public AccountAdvice advise(Facts facts, Instant at) {
        return asked(facts).at("at", at).book().advise(facts, at);
    }

    /**
     * Every feature and all advice, and how long that holds: what there is to say of an account that nobody asked about.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw; nothing stands then
     */
    public Survey survey(Facts facts, Instant at) {
        return asked(facts).at("at", at).book().survey(facts, at);
    }

    /**
     * What a month costs by the rules, with the use that the facts show.
     *
     * @param at the instant of the question; before the month's end the bill is an estimate
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw; there is no bill then
     */
    public Bill bill(Facts facts, YearMonth month, Instant at) {
        return asked(facts).month(month).at("at", at).book().bill(facts, month, at);
    }

    /**
     * Whether a change of plan may be made at that instant, by whom, from when, at what cost, and what is gained and lost.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw; the change was not judged then
     */
    public ChangeAnswer change(Facts facts, ChangeRequest request, Instant at) {
        return asked(facts).change(request).at("at", at).book().change(facts, request, at);
    }

    /**
     * Every instant at which any answer about the account becomes another one, the facts unchanged.
     *
     * @param from the instant of the question; what is so then is not an event
     * @param until the end of what is looked at, itself not included; not before {@code from}
     * @throws InvalidInputException if the facts or an argument are not in order
     */
    public Timeline timeline(Facts facts, Instant from, Instant until) {
        return asked(facts).span(from, until).book().timeline(facts, from, until);
    }

    /**
     * Whether {@code amount} units of a feature are allowed, and where they are denied what would make them allowed,
     * cheapest first. Each remedy was applied to the facts and evaluated. Takes far longer than {@link #check} where
     * something is denied, as everything that the rules let the holder do is tried.
     *
     * @param amount in the unit of the feature, above 0
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw while remedies were tried
     */
    public RemediedDecision remedies(Facts facts, String feature, BigDecimal amount, Instant at) {
        return remedies(facts, feature, Optional.of(Objects.requireNonNull(amount, "amount")), at);
    }

    /** As {@link #remedies(Facts, String, BigDecimal, Instant)}, for any more of the feature. */
    public RemediedDecision remedies(Facts facts, String feature, Instant at) {
        return remedies(facts, feature, Optional.empty(), at);
    }

    /** As {@link #remedies(Facts, String, BigDecimal, Instant)}, or where there is no amount without. */
    public RemediedDecision remedies(Facts facts, String feature, Optional<BigDecimal> amount, Instant at) {
        return asked(facts).amount(feature, amount).at("at", at).book().remedies(facts, feature, amount, at);
    }

    /**
     * Every feature of the product that is denied, and what would make it allowed, sorted by key.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw while remedies were tried
     */
    public AccountRemedies remedies(Facts facts, Instant at) {
        return asked(facts).at("at", at).book().remedies(facts, at);
    }

    /**
     * Why not another answer: each rule that could have changed it and did not fire, with the first of its conditions that
     * did not hold, sorted by what the rule would have done, by file and by line. Takes one more evaluation than
     * {@link #check}; nothing is found for a feature that the product has not.
     *
     * @throws InvalidInputException if the facts or an argument are not in order
     * @throws io.entitle.engine.EvaluationFailedException if a rule threw; what it kept from firing cannot be told
     */
    public List<UnfiredRule> whyNot(Facts facts, String feature, Instant at) {
        return asked(facts).feature(feature).at("at", at).book().whyNot(facts, feature, at);
    }

    private QuestionCheck asked(Facts facts) {
        return QuestionCheck.about(facts, book, checked);
    }

    /** The catalogues of all products that rules are loaded for, by product key. */
    public Map<String, Product> products() {
        return book.products();
    }

    /** Every rule, sorted by file and line. */
    public List<PolicyRule> rules() {
        return book.rules();
    }

    /** Digest of the rule files that answer. */
    public String ruleset() {
        return book.digest();
    }
}
