package io.entitle.sweep;

import java.util.List;

/** What is to be kept of an account whose result is another one than the last. */
record AccountChange(StoredResult kept, List<Transition> transitions) {

    AccountChange {
        transitions = List.copyOf(transitions);
    }

    boolean isWorse() {
        return transitions.stream().anyMatch(transition -> transition.kind().isWorse());
    }
}
