package io.entitle.matching;

import io.entitle.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * The first condition of a rule that did not hold, on the way of those facts that came furthest.
 *
 * @param place of its first character
 * @param written the constraint as the rule has it; the whole pattern where that is what failed
 * @param pattern the name of the fact that the pattern asks for
 * @param fact the fact that it failed on, or that should not have been there; empty where there is none
 * @param found what was found in place of the words of the constraint, in their order
 * @param reason why nothing could be found; empty text otherwise
 */
public record Obstacle(
        Kind kind,
        Place place,
        String written,
        String pattern,
        Optional<Object> fact,
        List<Found> found,
        String reason) {

    public Obstacle {
        found = List.copyOf(found);
    }

    /** What was wrong. */
    public enum Kind {
        /** No fact of that name was told. */
        MISSING,
        /** A constraint did not hold. */
        FAILED,
        /** A fact was there of which the rule asks that there be none. */
        PRESENT,
        /** The fact could not answer what the constraint asks. */
        UNANSWERED
    }

    /** A word of a constraint and what it stood for. */
    public record Found(String word, Object value) {}
}
