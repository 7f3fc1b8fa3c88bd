package io.entitle.matching;

import io.entitle.language.RuleSyntax;
import java.util.Map;

/**
 * Looks at rules the way the engine matches them, over facts that were told to it: patterns from the top, constraints from
 * the left, each fact in the place of each pattern. Facts are asked again what the rules asked them, so they must be those
 * of an evaluation that is over. Thread-safe.
 */
public final class Matcher {

    private final Truths truths;

    /** @param constants the types of constants that rules may name, by their names */
    public Matcher(Map<String, Class<?>> constants) {
        this.truths = new Truths(new Values(Map.copyOf(constants), new Members()));
    }

    /**
     * Looks at one rule. A pattern with {@code not} is looked at over all facts, those included that were told late.
     *
     * @param sight is told of each single constraint that was looked at
     */
    public Matching match(RuleSyntax rule, Told told, Sight sight) {
        return new Walk(rule.conditions(), told, truths, sight).walk();
    }

    /** Counts what the engine would hold for one rule, and stops behind either limit. */
    public Extent extent(RuleSyntax rule, Told told, int mostPartial, int mostTried) {
        return new Stretch(rule.conditions(), told, truths, mostPartial, mostTried).extent();
    }
}
