package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.engine.Reckoning.Part;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which rules had a part in an answer and where they stand, those included whose derived facts were used. Safe to
 * share between threads.
 */
final class Parts {

    private static final Comparator<RulePart> BY_PLACE =
            Comparator.comparing(RulePart::effect).thenComparing(RulePart::file).thenComparing(RulePart::line);

    private final RuleIndex index;
    private final Map<String, Set<String>> supporters;
    private final Map<List<Part>, List<RulePart>> told = new ConcurrentHashMap<>();

    /** @param supporters by rule, the rules whose derived facts it matched */
    Parts(RuleIndex index, Map<String, Set<String>> supporters) {
        this.index = index;
        this.supporters = supporters;
    }

    /** Sorted by effect, file and line. */
    List<RulePart> of(List<Part> concluding) {
        List<RulePart> known = told.get(concluding);
        return known == null ? told.computeIfAbsent(List.copyOf(concluding), this::found) : known;
    }

    private List<RulePart> found(List<Part> concluding) {
        Set<Part> all = new LinkedHashSet<>();
        concluding.forEach(part -> add(part, all));
        return List.copyOf(all.stream()
                .map(part -> index.part(part.rule(), part.effect()))
                .sorted(BY_PLACE)
                .toList());
    }

    private void add(Part part, Set<Part> all) {
        if (all.add(part)) {
            Effect effect = part.effect() == Effect.OVERRULED ? Effect.OVERRULED : Effect.ESTABLISHES;
            supporters.getOrDefault(part.rule(), Set.of()).forEach(rule -> add(new Part(rule, effect), all));
        }
    }
}
