package io.entitle.sweep;

import java.math.BigDecimal;

/** The most that a brake lets pass. */
public sealed interface Bound {

    /** Whether so many are more than that. */
    boolean isPassed(long found, long accounts);

    /** Whether whoever asked for the run named it. */
    default boolean isGiven() {
        return true;
    }

    /** How messages and documents write it. */
    String text();

    /** So many accounts. */
    record Count(long most) implements Bound {

        @Override
        public boolean isPassed(long found, long accounts) {
            return found > most;
        }

        @Override
        public String text() {
            return String.valueOf(most);
        }
    }

    /** A share of the accounts, from 0 to 1. */
    record Share(BigDecimal most) implements Bound {

        @Override
        public boolean isPassed(long found, long accounts) {
            return BigDecimal.valueOf(found).compareTo(most.multiply(BigDecimal.valueOf(accounts))) > 0;
        }

        @Override
        public String text() {
            return most.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
    }

    /** A share that holds where none is named: few accounts pass, as of few accounts even one is a large share. */
    record Default(Share share) implements Bound {

        /** So many accounts pass whatever share they are. */
        public static final long FEW = 20;

        @Override
        public boolean isPassed(long found, long accounts) {
            return found > FEW && share.isPassed(found, accounts);
        }

        @Override
        public boolean isGiven() {
            return false;
        }

        @Override
        public String text() {
            return share.text();
        }
    }

    /** Whatever comes passes. */
    record None() implements Bound {

        @Override
        public boolean isPassed(long found, long accounts) {
            return false;
        }

        @Override
        public String text() {
            return "none";
        }
    }
}
