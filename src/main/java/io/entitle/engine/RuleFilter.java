package io.entitle.engine;

/** Which rules may fire, and under which name they conclude. */
@FunctionalInterface
public interface RuleFilter {

    /** Every rule of the book. */
    RuleFilter ALL = rule -> true;

    boolean allows(String rule);

    /** The name that conclusions of that rule carry; a variant of a rule stands in for it under its name. */
    default String named(String rule) {
        return rule;
    }
}
