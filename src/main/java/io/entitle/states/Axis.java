package io.entitle.states;

import java.util.ArrayList;
import java.util.List;

/**
 * One respect in which accounts differ.
 *
 * @param name for people
 * @param traits the plainest first
 */
record Axis(String name, List<Trait> traits) {

    Axis {
        traits = List.copyOf(traits);
    }

    /** The plain account and what else it can be like. */
    static Axis of(String name, List<Trait> others) {
        List<Trait> all = new ArrayList<>(List.of(Trait.PLAIN));
        all.addAll(others);
        return new Axis(name, all);
    }

    /** Whether rules see any difference here. */
    boolean matters() {
        return traits.size() > 1;
    }

    int size() {
        return traits.size();
    }
}
