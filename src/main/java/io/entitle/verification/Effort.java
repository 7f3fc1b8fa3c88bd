package io.entitle.verification;

import java.util.List;

/**
 * How much is tried.
 *
 * @param states about how many accounts of each product
 * @param seeds of the orders in which the rules are tried as well; each account is tried in one of them
 */
public record Effort(int states, List<Long> seeds) {

    /** What most books need. */
    public static final Effort USUAL = new Effort(16_000, List.of(1L, 2L));

    public Effort {
        seeds = List.copyOf(seeds);
    }

    public Effort withStates(int number) {
        return new Effort(number, seeds);
    }

    /** Rules in the order in which they stand only. */
    public Effort inOneOrder() {
        return new Effort(states, List.of());
    }
}
