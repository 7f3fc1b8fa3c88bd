package io.entitle.authoring;

import io.entitle.decision.PolicyRule;
import io.entitle.finding.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * What cases reach of the rules. Immutable.
 *
 * @param rules in the order of files and lines
 */
public record Coverage(List<OfRule> rules) {

    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * What cases reach of one rule.
     *
     * @param fired how many times it fired
     * @param constraints in the order in which they stand
     */
    public record OfRule(PolicyRule rule, int fired, List<OfConstraint> constraints) {

        public OfRule {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * How often one constraint was looked at, which it is where everything before it in its rule held: an operand of
     * {@code ||} or {@code &&} by itself, a pattern with {@code not} or {@code exists} as a whole too.
     *
     * @param place of its first character
     * @param written as the rule has it
     * @param held how many times it held
     * @param failed how many times it did not
     */
    public record OfConstraint(Place place, String written, int held, int failed) {

        /** Whether it made a difference. */
        public boolean seenBoth() {
            return held > 0 && failed > 0;
        }
    }

    /** Rules that never fired. */
    public List<PolicyRule> unfired() {
        return rules.stream()
                .filter(rule -> rule.fired() == 0)
                .map(OfRule::rule)
                .toList();
    }

    /** Every constraint of every rule, in their order. */
    public Stream<OfConstraint> constraints() {
        return rules.stream().flatMap(rule -> rule.constraints().stream());
    }
}
