package io.entitle.difference;

import io.entitle.difference.DerivedAnswers.Sort;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.states.AccountListener;
import io.entitle.states.Known;
import io.entitle.states.States;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

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
        States derived = States.ofBoth(rules(before, older), rules(after, newer), zone, states);
        List<Facts> known = known(derived, older.catalogue());
        DerivedAnswers answers = new DerivedAnswers(older, newer, books.causes(product));
        List<Map<Sort, SortedSet<String>>> sorts = known.parallelStream()
                .map(account -> {
                    Map<Sort, SortedSet<String>> here = answers.of(account);
                    listener.done(product, known.size());
                    return here;
                })
                .toList();
        return new DerivedReport(
                product,
                derived.accounts().size(),
                derived.accounts().size() - known.size(),
                derived.combined(),
                new DerivedGroups(answers).changes(known, sorts));
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
