package io.entitle.difference;

import io.entitle.difference.DerivedQuestion.Subject;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.states.AccountListener;
import io.entitle.states.Known;
import io.entitle.states.States;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evaluates every account that either version of the rules can tell from others under both, on all processors. No
 * account need be at hand. The result depends on the rules alone. Immutable.
 *
 * @param before what the older book was compiled from
 * @param after what the newer book was compiled from
 * @param zone of the accounts
 * @param states about how many accounts of each product may be tried
 */
public record DerivedComparison(Books books, RuleFolder before, RuleFolder after, ZoneId zone, int states) {

    /** Compares every product that both books have; may take long. */
    public List<DerivedReport> reports(AccountListener listener) {
        return after.products().keySet().stream()
                .filter(product -> before.products().containsKey(product))
                .map(product ->
                        books.isUnchanged(product) ? DerivedReport.unedited(product) : report(product, listener))
                .toList();
    }

    private DerivedReport report(String product, AccountListener listener) {
        ProductBook older = books.before().product(product);
        ProductBook newer = books.after().product(product);
        BookPair pair = new BookPair(older, newer, books.causes(product));
        States derived = States.ofBoth(rules(before, older), rules(after, newer), zone, states);
        List<Facts> known = known(derived, older.catalogue());
        DerivedQuestions questions = new DerivedQuestions(pair, derived.requests());
        List<DerivedShown> shown = shown(known, questions, () -> listener.done(product, known.size()));
        return new DerivedReport(
                product,
                derived.accounts().size(),
                derived.accounts().size() - known.size(),
                derived.combined(),
                asked(shown),
                changes(shown, pair));
    }

    private static List<DerivedShown> shown(List<Facts> accounts, DerivedQuestions questions, Runnable done) {
        List<List<DerivedQuestion>> asked = questions.about(accounts);
        return IntStream.range(0, accounts.size())
                .parallel()
                .mapToObj(i -> {
                    DerivedShown here = DerivedShown.by(accounts.get(i), asked.get(i));
                    done.run();
                    return here;
                })
                .toList();
    }

    private static SortedMap<Subject, Long> asked(List<DerivedShown> shown) {
        SortedMap<Subject, Long> asked = new TreeMap<>();
        Stream.of(Subject.values()).forEach(subject -> asked.put(subject, 0L));
        shown.forEach(one -> one.questions()
                .forEach(question -> asked.merge(question.subject(), (long) question.asked(one.account()), Long::sum)));
        return asked;
    }

    private static List<DerivedChange> changes(List<DerivedShown> shown, BookPair pair) {
        DerivedGroups groups = new DerivedGroups(pair);
        shown.forEach(groups::add);
        return groups.changes();
    }

    private static States.Rules rules(RuleFolder folder, ProductBook book) {
        return new States.Rules(folder, book.catalogue());
    }

    private static List<Facts> known(States derived, Product older) {
        return derived.accounts().stream()
                .filter(account -> Known.to(older, account))
                .toList();
    }
}
