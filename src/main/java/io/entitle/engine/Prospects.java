package io.entitle.engine;

import io.entitle.engine.Changing.Changed;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** An account as it is and as it could be: each ruling and each change of plan is worked out once. For one thread. */
final class Prospects {

    private final BiFunction<Facts, Instant, Ruling> evaluation;
    private final Changing changing;
    private final Map<State, Ruling> rulings = new HashMap<>();
    private final Map<Request, Changed> changes = new HashMap<>();

    Prospects(Rules rules, RuleIndex index, String digest, BiFunction<Facts, Instant, Ruling> evaluation) {
        this.evaluation = evaluation;
        this.changing = new Changing(rules, index, digest, this::ruling);
    }

    private record State(Facts facts, Instant at) {}

    private record Request(State state, ChangeRequest change) {}

    Ruling ruling(Facts facts, Instant at) {
        return rulings.computeIfAbsent(new State(facts, at), state -> evaluation.apply(state.facts(), state.at()));
    }

    Outlook outlook(Facts facts, Instant at) {
        return new Outlook(instant -> ruling(facts, instant), at);
    }

    Changed change(Facts facts, Instant at, ChangeRequest request) {
        return changes.computeIfAbsent(
                new Request(new State(facts, at), request), asked -> changing.change(facts, request, at));
    }
}
