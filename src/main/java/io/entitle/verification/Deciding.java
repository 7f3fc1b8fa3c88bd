package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that decide answers, and do not only say which plan it is: those have a part in every answer. */
final class Deciding {

    private static final Set<Effect> DECISIVE =
            Set.of(Effect.GRANTS, Effect.EXTENDS, Effect.RESTRICTS, Effect.OVERRULED, Effect.FAILED);

    private Deciding() {}

    /** The rules that decide one of two answers and have another part, or none, in the other; else all that decide. */
    static List<RulePart> apart(Decision one, Decision other) {
        List<RulePart> both = Stream.of(one, other)
                .flatMap(decision -> decision.rules().stream())
                .filter(part -> DECISIVE.contains(part.effect()))
                .distinct()
                .toList();
        List<RulePart> apart = both.stream()
                .filter(part -> !(one.rules().contains(part) && other.rules().contains(part)))
                .toList();
        return apart.isEmpty() ? both : apart;
    }
}
