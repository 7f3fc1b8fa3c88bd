package io.entitle.vocabulary;

/**
 * The plan whose rights apply: of all that stand, the one worked in, else the highest.
 *
 * @param highest whether no higher plan is in force beside it
 */
@Fact
public record PlanInForce(String plan, int rank, boolean highest) {}
