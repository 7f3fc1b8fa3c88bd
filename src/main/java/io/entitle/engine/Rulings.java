package io.entitle.engine;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Rulings on an account as it is and as it could be, each made once. For one thread. */
final class Rulings {

    private final BiFunction<Facts, Instant, Ruling> evaluation;
    private final Map<State, Ruling> made = new HashMap<>();

    Rulings(BiFunction<Facts, Instant, Ruling> evaluation) {
        this.evaluation = evaluation;
    }

    private record State(Facts facts, Instant at) {}

    Ruling on(Facts facts, Instant at) {
        return made.computeIfAbsent(new State(facts, at), state -> evaluation.apply(state.facts(), state.at()));
    }

    Outlook outlook(Facts facts, Instant at) {
        return new Outlook(instant -> on(facts, instant), at);
    }
}
