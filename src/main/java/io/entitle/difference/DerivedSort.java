package io.entitle.difference;

import io.entitle.decision.Impact;
import java.util.List;

/**
 * What tells one change from others. Amounts that differ from account to account are no part of it.
 *
 * @param about what it is that changes; empty text for a right
 * @param before what all accounts of this sort were told; empty text where that is the account's own amount
 * @param after what they are told now
 * @param causes the names of the edited rules behind it, sorted
 */
record DerivedSort(Impact kind, String about, String before, String after, List<String> causes) {

    DerivedSort {
        causes = List.copyOf(causes);
    }
}
