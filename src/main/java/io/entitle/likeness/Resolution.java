package io.entitle.likeness;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** How far rules tell amounts of one kind apart. */
sealed interface Resolution {

    /** The same for two amounts if rules cannot tell them apart. */
    Object of(BigDecimal amount);

    /** No rule looks at it. */
    record Unseen() implements Resolution {
        @Override
        public Object of(BigDecimal amount) {
            return true;
        }
    }

    /**
     * Rules only hold it against these numbers.
     *
     * @param cuts from the smallest to the largest
     */
    record Cut(List<BigDecimal> cuts) implements Resolution {

        static Cut at(Collection<BigDecimal> numbers) {
            return new Cut(numbers.stream().sorted().toList());
        }

        /** Even between two numbers, odd on one. */
        @Override
        public Object of(BigDecimal amount) {
            int place = 0;
            for (BigDecimal cut : cuts) {
                int order = amount.compareTo(cut);
                if (order <= 0) {
                    return order < 0 ? place : place + 1;
                }
                place += 2;
            }
            return place;
        }
    }

    /** Rules do something else with it, so that every amount counts as one of its own. */
    record Whole() implements Resolution {
        @Override
        public Object of(BigDecimal amount) {
            return amount;
        }
    }
}
