package io.entitle.states;

/** One thing that an account can be like. */
@FunctionalInterface
interface Trait {

    /** What an account is like of which nothing is said. */
    Trait PLAIN = draft -> {};

    void give(Draft draft);
}
