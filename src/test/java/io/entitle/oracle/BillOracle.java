package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.time.YearMonth;

/** What a product's facts file says a month costs. */
interface BillOracle {

    ExpectedBill bill(Question question);

    /** What does that month cost, asked then. */
    record Question(Facts facts, YearMonth month, Instant at) {

        BilledMonth billed() {
            return new BilledMonth(facts.zone(), month);
        }
    }
}
