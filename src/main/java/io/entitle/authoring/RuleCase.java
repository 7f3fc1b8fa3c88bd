package io.entitle.authoring;

import java.util.List;

/**
 * A question with the answer that the policy's authors expect, and the rules that must decide it. Immutable.
 *
 * @param product the product whose rules are asked
 * @param file path inside the rules folder, with forward slashes
 * @param line where the case begins, from 1
 * @param name what the case claims, unique in its file
 */
public record RuleCase(String product, String file, int line, String name, Claim claim, List<NamedRule> rules) {

    public RuleCase {
        rules = List.copyOf(rules);
    }

    /**
     * A rule that must have had a part in the answer: a deciding one, or that of the loser; or no part at all.
     *
     * @param line where the case names it, from 1
     */
    public record NamedRule(String name, Part part, int line) {

        enum Part {
            DECIDES,
            OVERRULED,
            NONE
        }

        boolean overruled() {
            return part == Part.OVERRULED;
        }

        boolean absent() {
            return part == Part.NONE;
        }

        String demand() {
            return switch (part) {
                case DECIDES -> "a part of";
                case OVERRULED -> "an overruled part of";
                case NONE -> "no part of";
            };
        }
    }

    /** Whether the file's path, the case's name or one of its rules holds that text. */
    public boolean mentions(String text) {
        return file.contains(text)
                || name.contains(text)
                || rules.stream().anyMatch(rule -> rule.name().contains(text));
    }

    /** Whether the rule is one of those that must decide. */
    public boolean names(String rule) {
        return rules.stream().anyMatch(named -> !named.absent() && named.name().equals(rule));
    }

    /** {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }
}
