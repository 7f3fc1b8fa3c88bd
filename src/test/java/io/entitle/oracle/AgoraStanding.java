package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an Agora IM account stands: {@code facts/agora-im.md}, "Plan management".
 *
 * @param plan the plan whose rights apply
 * @param lapses the plans no longer held, the latest first
 */
record AgoraStanding(String plan, List<Lapse> lapses) {

    static final String FREE = "free";
    static final List<String> RANKS = List.of(FREE, "basic", "advanced", "enterprise");

    static AgoraStanding of(Facts facts, Instant at) {
        List<Term> terms = AgoraHistory.of(facts);
        Set<String> held =
                terms.stream().filter(term -> term.inForce(at)).map(Term::plan).collect(Collectors.toSet());
        return new AgoraStanding(Ladder.AGORA.planAt(terms, at), Lapse.of(terms, held, RANKS, at));
    }

    boolean isFree() {
        return plan.equals(FREE);
    }
}
