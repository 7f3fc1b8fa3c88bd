package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.time.YearMonth;

/** What a product's facts file says a month costs. */
interface BillOracle {

    ExpectedBill bill(Question question);

    /** Whether a difference is known and not settled, so that nothing is compared. */
    default boolean isUnsettled(Question question) {
        return false;
    }

    /** What does that month cost, asked then. */
    record Question(Facts facts, YearMonth month, Instant at) {

        BilledMonth billed() {
            return new BilledMonth(facts.zone(), month);
        }
    }
}
