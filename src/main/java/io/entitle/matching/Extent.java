package io.entitle.matching;

/**
 * How much of the facts the engine would hold for a rule.
 *
 * @param partial matches of its first patterns, each number of them counted by itself
 * @param tried combinations of facts that were looked at
 */
public record Extent(int partial, int tried) {}
