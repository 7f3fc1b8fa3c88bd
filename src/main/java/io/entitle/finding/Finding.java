package io.entitle.finding;

import java.util.Comparator;

/**
 * One thing found in a rule file.
 *
 * @param rule name of the rule it is in; empty text outside any rule
 * @param text what is wrong, in one line of lower case without a full stop
 * @param hint what to do about it; empty text where there is nothing to add
 */
public record Finding(Code code, Place place, String rule, String text, String hint) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::place).thenComparing(Finding::code).thenComparing(Finding::text);

    /** What is found, in which rule, and the hint. */
    public String message() {
        return text + (rule.isEmpty() ? "" : " in rule \"" + rule + "\"") + (hint.isEmpty() ? "" : "; hint: " + hint);
    }

    /** The same behind the code. */
    public String said() {
        return code.severity().word() + "[" + code + "]: " + message();
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** The same, known to be in that rule. */
    public Finding in(String name) {
        return rule.isEmpty() ? new Finding(code, place, name, text, hint) : this;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + said();
    }
}
