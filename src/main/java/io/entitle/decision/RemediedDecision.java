package io.entitle.decision;

import java.util.List;

/**
 * An answer, and what would make it another one. Immutable.
 *
 * @param remedies for a denial what would make it allowed, cheapest first; none where it is allowed already, where it
 *     could not be decided, and where nothing that can be done helps
 */
public record RemediedDecision(Decision decision, List<Remedy> remedies) {

    public RemediedDecision {
        remedies = List.copyOf(remedies);
    }
}
