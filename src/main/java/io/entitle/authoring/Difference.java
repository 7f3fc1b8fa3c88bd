package io.entitle.authoring;

import java.util.List;
import java.util.Optional;

/**
 * Something that a case expected and that was found otherwise.
 *
 * @param line of the case's file, where it is expected
 * @param text what was expected and what was found, in one line
 * @param rule the rule that it is about; empty where it is about the answer
 * @param details why it was found so, each in one line
 */
public record Difference(int line, String text, Optional<String> rule, List<String> details) {

    public Difference {
        details = List.copyOf(details);
    }

    static Difference at(int line, String text) {
        return new Difference(line, text, Optional.empty(), List.of());
    }

    Difference because(List<String> reasons) {
        return new Difference(line, text, rule, reasons);
    }
}
