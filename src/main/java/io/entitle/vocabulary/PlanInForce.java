package io.entitle.vocabulary;

/** The plan whose rights apply: of all that stand, the one worked in, else the highest. */
public record PlanInForce(String plan, int rank) {}
