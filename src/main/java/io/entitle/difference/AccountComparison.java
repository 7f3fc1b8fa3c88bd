package io.entitle.difference;

import io.entitle.decision.Decision;
import io.entitle.decision.Outcome;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.wire.FactsDocument;
import io.entitle.wire.FactsReader;
import io.entitle.wire.UnreadDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the old rules and the new ones the same about one account. Immutable; safe to share between threads. */
final class AccountComparison {

    private final Books books;
    private final Terms terms;
    private final FactsReader readerBefore;
    private final FactsReader readerAfter;

    AccountComparison(Books books, Terms terms) {
        this.books = books;
        this.terms = terms;
        this.readerBefore = books.readerBefore();
        this.readerAfter = books.readerAfter();
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
            List<Decision> answers = AnswerPair.answers(before, facts, at);
            undecided |= answers.stream().anyMatch(decision -> decision.outcome() == Outcome.ERROR);
            changes.addAll(changes(answers, after.map(book -> AnswerPair.answers(book, facts, at)), causes));
        }
        if (terms.bills()) {
            changes.addAll(new BillComparison(before, after, causes).of(facts, instants));
        }
        return new AccountDifference(document, true, undecided, changes);
    }

    private static List<Change> changes(List<Decision> before, Optional<List<Decision>> after, RuleCauses causes) {
        return after.map(now -> AnswerPair.of(before, now).stream()
                        .flatMap(pair -> change(pair, () -> causes.ofDecision(pair)).stream()))
                .orElseGet(() -> before.stream()
                        .map(was -> new AnswerPair(was, AnswerPair.undecided(was)))
                        .flatMap(pair -> change(pair, causes::ofCatalogue).stream()))
                .toList();
    }

    private static Optional<Change> change(AnswerPair pair, Supplier<List<String>> causes) {
        Decision before = pair.before();
        return pair.impact()
                .map(kind -> new Change(
                        before.account(),
                        before.product(),
                        before.at(),
                        before.feature(),
                        kind,
                        Answered.of(before),
                        Answered.of(pair.after()),
                        Weighing.belowUse(before, pair.after()),
                        causes.get()));
    }
}
