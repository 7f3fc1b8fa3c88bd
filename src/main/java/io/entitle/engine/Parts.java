package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import io.entitle.engine.Reckoning.Part;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which rules had a part in an answer and where they stand, those included whose derived facts were used. */
record Parts(RuleIndex index, Map<String, Set<String>> supporters) {

    /** Sorted by effect, file and line. */
    List<RulePart> of(Collection<Part> concluding) {
        Set<Part> all = new LinkedHashSet<>();
        concluding.forEach(part -> add(part, all));
        return all.stream()
                .map(part -> index.part(part.rule(), part.effect()))
                .sorted(Comparator.comparing(RulePart::effect)
                        .thenComparing(RulePart::file)
                        .thenComparing(RulePart::line))
                .toList();
    }

    private void add(Part part, Set<Part> all) {
        if (all.add(part)) {
            Effect effect = part.effect() == Effect.OVERRULED ? Effect.OVERRULED : Effect.ESTABLISHES;
            supporters.getOrDefault(part.rule(), Set.of()).forEach(rule -> add(new Part(rule, effect), all));
        }
    }
}
