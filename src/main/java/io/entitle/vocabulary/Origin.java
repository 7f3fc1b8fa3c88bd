package io.entitle.vocabulary;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a moment was found, so that the same one can be found in the facts of another account. Two moments of one origin are
 * the same moment. Immutable.
 */
public sealed interface Origin {

    /**
     * The instant that it leads to.
     *
     * @param facts of an account that has facts at the same places
     */
    Instant in(Facts facts);

    /** Whether it leads from facts or from the rules alone, and so to the like in any account. */
    boolean isCommon();

    /** A date of the facts. */
    record Stated(Date date, int place) implements Origin {
        @Override
        public Instant in(Facts facts) {
            return date.in(facts, place);
        }

        @Override
        public boolean isCommon() {
            return true;
        }
    }

    /** Reckoned from another moment on the account's calendar. */
    record Reckoned(Origin from, CalendarStep how, long count) implements Origin {
        @Override
        public Instant in(Facts facts) {
            return how.from(from.in(facts), count, facts.zone());
        }

        @Override
        public boolean isCommon() {
            return from.isCommon();
        }
    }

    /** An instant that rules name. */
    record Absolute(Instant instant) implements Origin {
        @Override
        public Instant in(Facts facts) {
            return instant;
        }

        @Override
        public boolean isCommon() {
            return true;
        }
    }

    /** The first instant of a day that rules name, on the account's calendar. */
    record NaturalDate(LocalDate date) implements Origin {
        @Override
        public Instant in(Facts facts) {
            return date.atStartOfDay(facts.zone()).toInstant();
        }

        @Override
        public boolean isCommon() {
            return true;
        }
    }

    /** An instant of one question, such as the one at which a change is asked for. */
    record Particular(Instant instant) implements Origin {
        @Override
        public Instant in(Facts facts) {
            return instant;
        }

        @Override
        public boolean isCommon() {
            return false;
        }
    }

    /** The dates that facts state. */
    enum Date {
        SUBSCRIPTION_FROM {
            @Override
            Instant in(Facts facts, int place) {
                return facts.subscriptions().get(place).from();
            }
        },
        SUBSCRIPTION_UNTIL {
            @Override
            Instant in(Facts facts, int place) {
                return there(facts.subscriptions().get(place).until());
            }
        },
        UNSUBSCRIBED {
            @Override
            Instant in(Facts facts, int place) {
                return there(facts.subscriptions().get(place).unsubscribedAt());
            }
        },
        REQUESTED {
            @Override
            Instant in(Facts facts, int place) {
                return there(facts.pending()).requestedAt();
            }
        },
        OWED_SINCE {
            @Override
            Instant in(Facts facts, int place) {
                return there(facts.arrears()).since();
            }
        },
        DEDUCTED {
            @Override
            Instant in(Facts facts, int place) {
                return there(facts.balance()).deductedOn();
            }
        },
        PACK_BOUGHT {
            @Override
            Instant in(Facts facts, int place) {
                return facts.packs().get(place).boughtOn();
            }
        },
        PACK_UNTIL {
            @Override
            Instant in(Facts facts, int place) {
                return there(facts.packs().get(place).until());
            }
        };

        abstract Instant in(Facts facts, int place);

        private static <T> T there(Optional<T> fact) {
            return fact.orElseThrow(() -> new IllegalStateException("the account has no such fact"));
        }
    }
}
