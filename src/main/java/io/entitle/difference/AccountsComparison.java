package io.entitle.difference;

import io.entitle.wire.FactsDocument;
import io.entitle.wire.RepeatedAccounts;
import io.entitle.wire.UnreadDocument;
import java.util.Iterator;

/**
 * Evaluates every account of a file under two versions of the rules.
 *
 * @param threads how many accounts are evaluated at once; the report is the same whatever the number
 * @param sampled how many accounts of each kind the report names
 */
public record AccountsComparison(Books books, Terms terms, int threads, int sampled) {

    /** Compares; may take long. Memory does not grow with the number of documents but for their accounts' ids. */
    public DifferenceReport of(Iterator<UnreadDocument> documents, Onlooker onlooker) {
        Tally tally = new Tally(books, sampled);
        RepeatedAccounts repeated = new RepeatedAccounts();
        new InOrder(threads).run(documents, new AccountComparison(books, terms)::of, difference -> {
            FactsDocument document = repeated.refuse(difference.document());
            if (document.facts().isPresent()) {
                tally.add(difference);
                difference.changes().forEach(onlooker::changed);
            } else {
                tally.addRefused();
                onlooker.refused(Math.toIntExact(tally.documents()), document);
            }
            onlooker.done(tally.documents());
        });
        return tally.report();
    }
}
