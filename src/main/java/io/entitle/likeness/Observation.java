package io.entitle.likeness;

import io.entitle.fact.Facts;
import io.entitle.vocabulary.Origin;
import java.time.Instant;
import java.util.List;

/**
 * One thing that an evaluation learnt of an account beside what tells it apart from others at once, and that can be asked
 * of the facts of any account like it. Two that are equal are asked the same.
 */
public interface Observation {

    /**
     * What comes out for an account.
     *
     * @throws RuntimeException where it cannot be found; the rules would throw there, or would not look at all
     */
    Object of(Facts facts, Instant at);

    /** The moments that it is about. */
    default List<Origin> moments() {
        return List.of();
    }

    /** Whether it can be asked of another account at all. */
    default boolean isCommon() {
        return moments().stream().allMatch(Origin::isCommon);
    }

    /** Whether a moment has come. */
    record Reached(Origin moment) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            return !at.isBefore(moment.in(facts));
        }

        @Override
        public List<Origin> moments() {
            return List.of(moment);
        }
    }

    /** Which of two moments is the earlier. */
    record Compared(Origin one, Origin other) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            return Integer.signum(one.in(facts).compareTo(other.in(facts)));
        }

        @Override
        public List<Origin> moments() {
            return List.of(one, other);
        }
    }

    /** That a moment could be reckoned: for an account whose dates lead out of the calendar it cannot be asked. */
    record Reckonable(Origin moment) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            moment.in(facts);
            return true;
        }

        @Override
        public List<Origin> moments() {
            return List.of(moment);
        }
    }

    /** A moment itself, as the account's calendar shows it. */
    record Read(Origin moment) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            return moment.in(facts).atZone(facts.zone());
        }

        @Override
        public List<Origin> moments() {
            return List.of(moment);
        }
    }
}
