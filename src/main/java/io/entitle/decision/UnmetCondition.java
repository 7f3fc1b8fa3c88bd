package io.entitle.decision;

import java.util.List;

/**
 * The first condition of a rule that did not hold. Where several facts of an account, or several together, might have
 * fulfilled the rule, it is told of those that came furthest.
 *
 * @param line of its first character, from 1
 * @param column of its first character, from 1
 * @param written the constraint as the rule has it; the whole pattern where a fact is missing, or there and should not be
 * @param fact the name of the fact that was asked
 * @param found what the words of the constraint stood for, in their order
 * @param message the same for people
 */
public record UnmetCondition(
        int line, int column, String written, String fact, List<FoundValue> found, Message message) {

    public UnmetCondition {
        found = List.copyOf(found);
    }

    /**
     * A word of a rule and what it stood for.
     *
     * @param value as rules write it: texts in quotation marks, amounts with all their digits
     */
    public record FoundValue(String word, String value) {}
}
