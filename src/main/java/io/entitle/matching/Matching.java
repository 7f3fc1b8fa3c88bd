package io.entitle.matching;

import java.util.Optional;

/**
 * What a look at a rule's left side showed.
 *
 * @param matches how many combinations of facts fulfil all of it
 * @param obstacle what kept the facts that came furthest from it; empty where some fulfil it
 */
public record Matching(int matches, Optional<Obstacle> obstacle) {

    public boolean matched() {
        return matches > 0;
    }
}
