package io.entitle.difference;

import io.entitle.wire.FactsDocument;
import java.util.List;

/**
 * What became of one document. Immutable.
 *
 * @param asked whether both books were asked: not where the document has problems, or no rule of its product was edited
 * @param undecided whether the old rules could not decide something about the account
 * @param changes what is answered otherwise, by instant and feature
 */
record AccountDifference(FactsDocument document, boolean asked, boolean undecided, List<Change> changes) {

    AccountDifference {
        changes = List.copyOf(changes);
    }

    static AccountDifference unasked(FactsDocument document) {
        return new AccountDifference(document, false, false, List.of());
    }
}
