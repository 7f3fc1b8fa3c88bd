package io.entitle.difference;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.Decision;
import io.entitle.decision.Determination;
import io.entitle.decision.Impact;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What two books answer about one feature of an account at an instant. */
public record AnswerPair(Decision before, Decision after) {

    /** Every feature that either book has, sorted by key; a book that lacks a feature does not grant it. */
    public static List<AnswerPair> of(ProductBook before, ProductBook after, Facts facts, Instant at) {
        return of(answers(before, facts, at), answers(after, facts, at));
    }

    static List<AnswerPair> of(List<Decision> before, List<Decision> after) {
        Map<String, AnswerPair> pairs = new TreeMap<>();
        before.forEach(was -> pairs.put(was.feature(), new AnswerPair(was, nothing(was))));
        after.forEach(is -> pairs.merge(
                is.feature(),
                new AnswerPair(nothing(is), is),
                (known, other) -> new AnswerPair(known.before, other.after)));
        return List.copyOf(pairs.values());
    }

    /**
     * What a book answers, without what follows. A feature may show the count of another one that it draws on, in the unit
     * of that one; that one is compared itself.
     */
    static List<Decision> answers(ProductBook book, Facts facts, Instant at) {
        Map<String, Product.Feature> features = book.catalogue().features();
        return book.snapshot(facts, at).entitlements().entitlements().stream()
                .map(decision ->
                        showsItsOwn(decision, features.get(decision.feature())) ? decision : uncounted(decision))
                .toList();
    }

    String feature() {
        return before.feature();
    }

    /** What the second answer means for the account; empty if both are the same. */
    public Optional<Impact> impact() {
        return AllowanceOrder.impact(before, after);
    }

    /** The answer of rules that have no words for the document. */
    static Decision undecided(Decision decision) {
        return alike(decision, Outcome.ERROR, Reason.EVALUATION_FAILED, Optional.empty(), List.of());
    }

    private static boolean showsItsOwn(Decision decision, Product.@Nullable Feature feature) {
        String unit = feature == null ? "" : feature.unit();
        return decision.allowance().filter(count -> !count.unit().equals(unit)).isEmpty();
    }

    private static Decision nothing(Decision decision) {
        return alike(decision, Outcome.DENIED, Reason.NOT_IN_PLAN, Optional.empty(), List.of());
    }

    private static Decision uncounted(Decision decision) {
        return alike(decision, decision.outcome(), decision.reason(), decision.level(), decision.rules());
    }

    private static Decision alike(
            Decision decision, Outcome outcome, Reason reason, Optional<Message> level, List<RulePart> rules) {
        return decision.determined(new Determination(
                decision.account(),
                decision.product(),
                decision.feature(),
                decision.at(),
                outcome,
                reason,
                decision.plan(),
                Optional.empty(),
                level,
                rules,
                decision.ruleset()));
    }
}
