package io.entitle.oracle;

import java.time.Instant;
import java.util.List;

/**
 * The plans of a product in the order of upgrades.
 *
 * @param plans the lowest, which everyone has, first
 */
record Ladder(List<String> plans) {

    static final Ladder COZE = new Ladder(CozeStanding.RANKS);
    static final Ladder AGORA = new Ladder(AgoraStanding.RANKS);

    String lowest() {
        return plans.get(0);
    }

    /** The highest plan in force. */
    String planAt(List<Term> terms, Instant at) {
        return highest(terms.stream().filter(term -> term.inForce(at)).toList());
    }

    /** The highest plan of all. */
    String highest(List<Term> terms) {
        return terms.stream().map(Term::plan).reduce(lowest(), this::higher);
    }

    /** Above 0 upwards, below 0 downwards. */
    int step(String from, String to) {
        return Integer.compare(plans.indexOf(to), plans.indexOf(from));
    }

    private String higher(String one, String other) {
        return step(one, other) > 0 ? other : one;
    }
}
