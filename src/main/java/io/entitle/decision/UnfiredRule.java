package io.entitle.decision;

/**
 * A rule that could have changed an answer and did not fire.
 *
 * @param file path inside the rules folder, with forward slashes
 * @param line line of the rule's first word, from 1
 * @param effect what it would have done
 * @param unmet why it did not
 */
public record UnfiredRule(String name, String file, int line, Effect effect, UnmetCondition unmet) {}
