package io.entitle.difference;

import io.entitle.decision.Decision;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import io.entitle.wire.UnreadDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the old rules and the new ones the same about one account. Immutable; safe to share between threads. */
final class AccountComparison {

    private final Books books;
    private final Terms terms;
    private final FactsReader readerBefore;
    private final FactsReader readerAfter;

    AccountComparison(Books books, Terms terms) {
        this.books = books;
        this.terms = terms;
        this.readerBefore = new FactsReader(books.before().products());
        this.readerAfter = new FactsReader(books.after().products());
    }

    AccountDifference of(UnreadDocument unread) {
        FactsDocument document = unread.read(readerBefore);
        if (document.facts().isEmpty()
                || books.isUnchanged(document.facts().get().product())) {
            return AccountDifference.unasked(document);
        }
        boolean readable =
                books.haveOneCatalogue() || unread.read(readerAfter).facts().isPresent();
        return compare(document, document.facts().get(), readable);
    }

    private AccountDifference compare(FactsDocument document, Facts facts, boolean readable) {
        ProductBook before = books.before().product(facts.product());
        Optional<ProductBook> after = readable ? Optional.of(books.after().product(facts.product())) : Optional.empty();
        RuleCauses causes = books.causes(facts.product());
        List<Instant> instants = terms.instants().apply(facts);
        List<Change> changes = new ArrayList<>();
        boolean undecided = false;
        for (Instant at : instants) {
            List<Decision> decisions = decisions(before, facts, at);
            undecided |= decisions.stream().anyMatch(decision -> decision.outcome() == Outcome.ERROR);
            changes.addAll(decisions(decisions, after.map(book -> decisions(book, facts, at)), causes));
        }
        if (terms.bills()) {
            changes.addAll(new BillComparison(before, after, causes).of(facts, instants));
        }
        return new AccountDifference(document, true, undecided, changes);
    }

    /** A feature that is not counted may show the count of another one that it draws on; that one is compared itself. */
    private static List<Decision> decisions(ProductBook book, Facts facts, Instant at) {
        Map<String, Product.Feature> features = book.catalogue().features();
        return book.snapshot(facts, at).entitlements().entitlements().stream()
                .map(decision -> isCounted(features.get(decision.feature())) ? decision : uncounted(decision))
                .toList();
    }

    private static boolean isCounted(Product.@Nullable Feature feature) {
        return feature != null && !feature.unit().isEmpty();
    }

    private static List<Change> decisions(List<Decision> before, Optional<List<Decision>> after, RuleCauses causes) {
        if (after.isEmpty()) {
            return before.stream()
                    .flatMap(was -> change(was, undecided(was), causes::ofCatalogue).stream())
                    .toList();
        }
        Map<String, Decision> was = byFeature(before);
        Map<String, Decision> is = byFeature(after.get());
        was.forEach((feature, decision) -> is.putIfAbsent(feature, nothing(decision)));
        is.forEach((feature, decision) -> was.putIfAbsent(feature, nothing(decision)));
        List<Change> changes = new ArrayList<>();
        was.forEach((feature, old) -> Optional.ofNullable(is.get(feature))
                .flatMap(now -> change(old, now, () -> causes.ofDecision(old.rules(), now.rules())))
                .ifPresent(changes::add));
        return changes;
    }

    private static Optional<Change> change(Decision before, Decision after, Supplier<List<String>> causes) {
        return Weighing.of(before, after)
                .map(kind -> new Change(
                        before.account(),
                        before.product(),
                        before.at(),
                        before.feature(),
                        kind,
                        Answered.of(before),
                        Answered.of(after),
                        Weighing.belowUse(before, after),
                        causes.get()));
    }

    private static Map<String, Decision> byFeature(List<Decision> decisions) {
        Map<String, Decision> byFeature = new TreeMap<>();
        decisions.forEach(decision -> byFeature.put(decision.feature(), decision));
        return byFeature;
    }

    /** The answer of rules whose catalogue lacks the feature. */
    private static Decision nothing(Decision decision) {
        return alike(decision, Outcome.DENIED, Reason.NOT_IN_PLAN, Optional.empty(), List.of());
    }

    /** The answer of rules that have no words for the document. */
    private static Decision undecided(Decision decision) {
        return alike(decision, Outcome.ERROR, Reason.EVALUATION_FAILED, Optional.empty(), List.of());
    }

    private static Decision uncounted(Decision decision) {
        return alike(decision, decision.outcome(), decision.reason(), decision.level(), decision.rules());
    }

    private static Decision alike(
            Decision decision, Outcome outcome, Reason reason, Optional<Message> level, List<RulePart> rules) {
        return new Decision(
                decision.account(),
                decision.product(),
                decision.feature(),
                decision.amount(),
                decision.at(),
                outcome,
                reason,
                decision.message(),
                decision.plan(),
                Optional.empty(),
                level,
                rules,
                Optional.empty(),
                decision.ruleset());
    }
}
