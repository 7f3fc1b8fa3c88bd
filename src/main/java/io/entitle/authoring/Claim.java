package io.entitle.authoring;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a case asks and what it expects. Immutable. */
public sealed interface Claim {

    /** Whether a list is expected to be empty, so that no rule can have a part in it. */
    default boolean expectsNothing() {
        return false;
    }

    /** The account that is asked about, and the clock. */
    record Subject(Facts facts, Instant at) {}

    /** One feature is asked for. */
    record Check(Subject subject, String feature, Optional<BigDecimal> amount, Expectation expected) implements Claim {}

    /** All features are asked for, and those named are looked at, in the order of the file. */
    record Show(Subject subject, List<OfFeature> expected) implements Claim {
        public Show {
            expected = List.copyOf(expected);
        }
    }

    /** What is expected of one feature. */
    record OfFeature(String feature, Expectation expected) {}

    /** The advice is exactly this, in this order. */
    record Advise(Subject subject, List<Expectation> expected) implements Claim {
        public Advise {
            expected = List.copyOf(expected);
        }

        @Override
        public boolean expectsNothing() {
            return expected.isEmpty();
        }
    }

    /** A change of plan is asked about. */
    record Change(Subject subject, ChangeRequest request, Expectation expected) implements Claim {}

    /** The remedies for one denial are exactly these, in this order. */
    record Remedied(Subject subject, String feature, Optional<BigDecimal> amount, List<Expectation> expected)
            implements Claim {
        public Remedied {
            expected = List.copyOf(expected);
        }

        @Override
        public boolean expectsNothing() {
            return expected.isEmpty();
        }
    }

    /** The instants at which answers change are exactly these, in this order. */
    record Foreseen(Subject subject, Instant until, List<Expectation> expected) implements Claim {
        public Foreseen {
            expected = List.copyOf(expected);
        }

        @Override
        public boolean expectsNothing() {
            return expected.isEmpty();
        }
    }

    /** A month is billed. */
    record Billed(Subject subject, YearMonth month, Expectation expected) implements Claim {}

    /**
     * What the catalogue says of plans and features, by their keys.
     *
     * @param complete whether a list that names any names all
     */
    record Catalogue(boolean complete, Map<String, Expectation> plans, Map<String, Expectation> features)
            implements Claim {
        public Catalogue {
            plans = Map.copyOf(plans);
            features = Map.copyOf(features);
        }
    }
}
