package io.entitle.oracle;

import io.entitle.decision.Outcome;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;

/** How many whole units an account may still use, and how many of them free of charge. */
public record Room(BigDecimal free, BigDecimal charged) {

    /** Far more than anybody asks for. */
    private static final long MOST = 1L << 40;

    /** Found by asking. */
    static Room of(Function<BigDecimal, Outcome> outcome) {
        return new Room(
                most(amount -> outcome.apply(amount) == Outcome.ALLOWED),
                most(amount -> outcome.apply(amount).allowed()));
    }

    /** What is answered to whoever asks for that much. */
    public Outcome outcome(BigDecimal amount) {
        if (amount.compareTo(free) <= 0) {
            return Outcome.ALLOWED;
        }
        return amount.compareTo(charged) <= 0 ? Outcome.BILLED : Outcome.DENIED;
    }

    /** The highest of whole amounts that all are so; zero if none is. */
    private static BigDecimal most(Predicate<BigDecimal> isSo) {
        long so = 0;
        long not = MOST;
        while (not - so > 1) {
            long middle = (so + not) / 2;
            if (isSo.test(BigDecimal.valueOf(middle))) {
                so = middle;
            } else {
                not = middle;
            }
        }
        return BigDecimal.valueOf(so);
    }
}
