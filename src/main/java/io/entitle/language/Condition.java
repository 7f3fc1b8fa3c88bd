package io.entitle.language;

import io.entitle.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * One pattern of a rule's left side: a fact, and what must hold of it.
 *
 * @param place of its first character
 * @param binding the rule's own name for the fact, with its {@code $}
 */
public record Condition(
        Place place,
        Quantifier quantifier,
        Optional<String> binding,
        String fact,
        Place factPlace,
        List<Expression> constraints) {

    /** Whether the fact must be there, be there at least once, or be missing. */
    public enum Quantifier {
        EACH,
        EXISTS,
        NOT
    }

    public Condition {
        constraints = List.copyOf(constraints);
    }
}
