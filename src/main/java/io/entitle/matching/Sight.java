package io.entitle.matching;

import io.entitle.finding.Place;

/** Is told of each single constraint that is looked at whether it held. */
@FunctionalInterface
public interface Sight {

    /** Looks away. */
    Sight NONE = (place, held) -> {};

    /**
     * A constraint, an operand of {@code ||} or {@code &&}, or a pattern with {@code not} or {@code exists} as a whole was
     * looked at.
     *
     * @param place of its first character
     */
    void saw(Place place, boolean held);
}
