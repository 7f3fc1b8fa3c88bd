package io.entitle.matching;

import io.entitle.finding.Place;
import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Expression;
import io.entitle.language.RuleSyntax;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link Sight} is told of: a constraint, an operand of {@code ||} or {@code &&}, or a pattern with {@code not} or
 * {@code exists} as a whole.
 *
 * @param place of its first character
 * @param written as the rule has it
 */
public record Single(Place place, String written) {

    /** All of a rule, in the order in which they stand. */
    public static List<Single> of(RuleSyntax rule) {
        return rule.conditions().stream().flatMap(Single::of).toList();
    }

    private static Stream<Single> of(Condition condition) {
        Stream<Single> whole = condition.quantifier() == Quantifier.EACH
                ? Stream.empty()
                : Stream.of(new Single(condition.place(), condition.written()));
        return Stream.concat(whole, condition.constraints().stream().flatMap(Single::of));
    }

    private static Stream<Single> of(Expression constraint) {
        if (constraint instanceof Expression.Bound) {
            return Stream.empty();
        }
        if (Truths.isSingle(constraint)) {
            return Stream.of(new Single(constraint.place(), constraint.written()));
        }
        return constraint instanceof Expression.Not not
                ? of(not.operand())
                : ((Expression.Joined) constraint).operands().stream().flatMap(Single::of);
    }
}
