package io.entitle.oracle;

import io.entitle.decision.Period;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** What a product's facts file says about one account. */
interface Oracle {

    /** Every entitlement of the product. */
    SortedSet<String> keys();

    /** What holds for the account at that instant, to be asked about many keys. */
    Function<Question, ExpectedAnswer> at(Facts facts, Instant at);

    default ExpectedAnswer answer(Question question) {
        return at(question.facts(), question.at()).apply(question);
    }

    /**
     * May this account have so much of that, then.
     *
     * @param amount empty for "is any more allowed"
     */
    record Question(Facts facts, String key, Optional<BigDecimal> amount, Instant at) {

        Question of(String other, Optional<BigDecimal> much) {
            return new Question(facts, other, much, at);
        }

        /** The present use that the document states for this key. */
        BigDecimal stated() {
            return new StatedUse(facts, key).present(at);
        }

        /** The same, of what is counted over a period. */
        BigDecimal stated(Cell cell) {
            boolean monthly = cell instanceof Cell.Counted counted
                    && counted.period().filter(Period.MONTH::equals).isPresent();
            return monthly ? new StatedUse(facts, key).inMonthSoFar(at) : stated();
        }
    }
}
