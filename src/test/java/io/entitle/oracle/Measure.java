package io.entitle.oracle;

import io.entitle.decision.Allowance;
import io.entitle.decision.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is expected of the counted side of an answer. */
sealed interface Measure {

    /** The names of what differs, with both values. */
    List<Difference> differences(Optional<Allowance> actual);

    /** The entitlement is not counted: no allowance. */
    record None() implements Measure {
        @Override
        public List<Difference> differences(Optional<Allowance> actual) {
            return actual.map(found -> List.of(new Difference("allowance", "none", found)))
                    .orElse(List.of());
        }
    }

    /** It draws on another count: whether it shows that one is left open. */
    record Open() implements Measure {
        @Override
        public List<Difference> differences(Optional<Allowance> actual) {
            return List.of();
        }
    }

    /** It is counted. The period of what is unlimited is left open. */
    record Counted(Optional<BigDecimal> limit, Optional<Period> period, BigDecimal used, Optional<BigDecimal> remaining)
            implements Measure {

        @Override
        public List<Difference> differences(Optional<Allowance> actual) {
            return actual.map(this::compare).orElse(List.of(new Difference("allowance", this, "none")));
        }

        private List<Difference> compare(Allowance actual) {
            List<Difference> found = new ArrayList<>();
            Difference.ofNumbers("limit", limit, actual.limit()).ifPresent(found::add);
            Difference.ofNumbers("used", Optional.of(used), Optional.of(actual.used()))
                    .ifPresent(found::add);
            Difference.ofNumbers("remaining", remaining, actual.remaining()).ifPresent(found::add);
            if (limit.isPresent() && !period.equals(actual.period())) {
                found.add(new Difference("period", period, actual.period()));
            }
            return found;
        }
    }
}
