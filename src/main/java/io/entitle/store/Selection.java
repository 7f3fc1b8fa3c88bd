package io.entitle.store;

import java.util.List;
import java.util.Optional;

/**
 * Which rows are read.
 *
 * @param keys the accounts, where not all of the range are wanted
 * @param marksOnly whether no column but the account and its revision is needed
 */
record Selection(Range range, Optional<List<String>> keys, boolean marksOnly) {

    static Selection all(Range range) {
        return new Selection(range, Optional.empty(), false);
    }

    static Selection marks(Range range) {
        return new Selection(range, Optional.empty(), true);
    }

    static Selection only(List<String> keys, Range range) {
        return new Selection(range, Optional.of(keys), false);
    }
}
