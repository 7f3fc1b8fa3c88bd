package io.entitle.oracle;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.time.Instant;

/** What a product's facts file says of a change of plan. */
interface ChangeOracle {

    ExpectedChange change(Question question);

    /** Whether a difference is known and not settled, so that nothing is compared. */
    default boolean isUnsettled(Question question) {
        return false;
    }

    /** May this account make that change, asked then. */
    record Question(Facts facts, ChangeRequest request, Instant at) {

        LocalCalendar calendar() {
            return new LocalCalendar(facts.zone());
        }
    }
}
