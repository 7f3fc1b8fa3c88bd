package io.entitle.decision;

/**
 * The part that a rule had in an answer.
 *
 * @param file path inside the rules folder, with forward slashes
 * @param line line of the rule's first word, from 1
 */
public record RulePart(String name, String file, int line, Effect effect) {}
