package io.entitle.likeness;

import io.entitle.fact.Facts;
import io.entitle.vocabulary.Origin;
import java.time.Instant;

/**
 * One thing that an evaluation learnt of an account beside what tells it apart from others at once, and that can be asked
 * of the facts of any account like it. Two that are equal are asked the same.
 */
public interface Observation {

    /** What comes out for an account. */
    Object of(Facts facts, Instant at);

    /** Whether it can be asked of another account at all. */
    default boolean isCommon() {
        return true;
    }

    /** Whether a moment has come. */
    record Reached(Origin moment) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            return !at.isBefore(moment.in(facts));
        }

        @Override
        public boolean isCommon() {
            return moment.isCommon();
        }
    }

    /** Which of two moments is the earlier. */
    record Compared(Origin one, Origin other) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            return Integer.signum(one.in(facts).compareTo(other.in(facts)));
        }

        @Override
        public boolean isCommon() {
            return one.isCommon() && other.isCommon();
        }
    }

    /** A moment itself, as the account's calendar shows it. */
    record Read(Origin moment) implements Observation {
        @Override
        public Object of(Facts facts, Instant at) {
            return moment.in(facts).atZone(facts.zone());
        }

        @Override
        public boolean isCommon() {
            return moment.isCommon();
        }
    }
}
