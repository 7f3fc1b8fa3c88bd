package io.entitle.engine;

import io.entitle.engine.Changing.Changed;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Denial;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An account as it is and as it could be: each ruling and each change of plan is worked out once. For one thread. */
final class Prospects {

    private final BiFunction<Facts, Instant, Ruling> evaluation;
    private final BiFunction<Facts, Instant, Function<Instant, Ruling>> foretelling;
    private final Changing changing;
    private final Rules rules;
    private final Map<State, Map<Denial, Offered>> offers = new HashMap<>();
    private final Map<State, Ruling> rulings = new HashMap<>();
    private final Map<State, Outlook> outlooks = new HashMap<>();
    private final Map<Request, Changed> changes = new HashMap<>();

    /**
     * @param evaluation the ruling on an account at an instant, by the use that its facts state
     * @param foretelling the rulings on an account from an instant on: of periods that are over by then nothing is used
     */
    Prospects(
            Rules rules,
            RuleIndex index,
            String digest,
            BiFunction<Facts, Instant, Ruling> evaluation,
            BiFunction<Facts, Instant, Function<Instant, Ruling>> foretelling) {
        this.evaluation = evaluation;
        this.foretelling = foretelling;
        this.rules = rules;
        this.changing = new Changing(rules, index, digest, this::ruling);
    }

    /** An account at an instant. */
    record State(Facts facts, Instant at) {}

    private record Request(State state, ChangeRequest change) {}

    Ruling ruling(Facts facts, Instant at) {
        return rulings.computeIfAbsent(new State(facts, at), state -> evaluation.apply(state.facts(), state.at()));
    }

    /** What the rules say can be done about a denial; all denials of its ruling are asked about together. */
    Offered offered(Denied denied) {
        Map<Denial, Offered> known = offers.computeIfAbsent(denied.state(), any -> new HashMap<>());
        if (!known.containsKey(denied.told())) {
            known.putAll(offersAgainst(denied));
        }
        return Objects.requireNonNull(known.get(denied.told()));
    }

    /** A rule that throws for one of the others must not fail this one. */
    private Map<Denial, Offered> offersAgainst(Denied denied) {
        try {
            return offers(denied, denied.alike());
        } catch (EvaluationFailedException e) {
            return offers(denied, Set.of(denied.told()));
        }
    }

    private Map<Denial, Offered> offers(Denied denied, Set<Denial> denials) {
        return Evaluation.withDenials(rules, new Situation(rules.product(), denied.facts(), denied.at()), denials);
    }

    Outlook outlook(Facts facts, Instant at) {
        return outlooks.computeIfAbsent(
                new State(facts, at), state -> new Outlook(foretelling.apply(facts, at), at, true));
    }

    Changed change(Facts facts, Instant at, ChangeRequest request) {
        return changes.computeIfAbsent(
                new Request(new State(facts, at), request), asked -> changing.change(facts, request, at));
    }
}
