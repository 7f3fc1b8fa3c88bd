package io.entitle.likeness;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far rules tell amounts of one kind apart. */
sealed interface Resolution {

    /** The same for two amounts if rules cannot tell them apart. */
    Object of(BigDecimal amount);

    /** How far two parts of the rules tell them apart together. */
    Resolution and(Resolution other);

    /** For {@link #read} to take back. */
    String written();

    static Resolution read(String written) {
        return switch (written) {
            case Unseen.WRITTEN -> new Unseen();
            case Whole.WRITTEN -> new Whole();
            default ->
                Cut.at(Arrays.stream(written.split(Cut.BETWEEN))
                        .map(BigDecimal::new)
                        .toList());
        };
    }

    /** No rule looks at it. */
    record Unseen() implements Resolution {

        private static final String WRITTEN = "unseen";

        @Override
        public Object of(BigDecimal amount) {
            return true;
        }

        @Override
        public Resolution and(Resolution other) {
            return other;
        }

        @Override
        public String written() {
            return WRITTEN;
        }
    }

    /**
     * Rules only hold it against these numbers.
     *
     * @param cuts from the smallest to the largest
     */
    record Cut(List<BigDecimal> cuts) implements Resolution {

        private static final String BETWEEN = " ";

        /** One number, one form: that of amounts, which compares fastest with them. */
        static Cut at(Collection<BigDecimal> numbers) {
            return new Cut(numbers.stream()
                    .map(number -> new BigDecimal(number.stripTrailingZeros().toPlainString()))
                    .distinct()
                    .sorted()
                    .toList());
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

        @Override
        public Resolution and(Resolution other) {
            return other instanceof Cut more ? with(more) : other.and(this);
        }

        private Cut with(Cut more) {
            return at(Stream.concat(cuts.stream(), more.cuts.stream()).toList());
        }

        @Override
        public String written() {
            return cuts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(BETWEEN));
        }
    }

    /** Rules do something else with it, so that every amount counts as one of its own. */
    record Whole() implements Resolution {

        private static final String WRITTEN = "whole";

        @Override
        public Object of(BigDecimal amount) {
            return amount;
        }

        @Override
        public Resolution and(Resolution other) {
            return this;
        }

        @Override
        public String written() {
            return WRITTEN;
        }
    }
}
