package io.entitle.language;

import io.entitle.finding.Place;
import java.util.List;

/**
 * One rule as it is written.
 *
 * @param place of the word {@code rule}
 * @param conclusions each a chain of calls
 */
public record RuleSyntax(String name, Place place, List<Condition> conditions, List<Expression.Path> conclusions) {

    public RuleSyntax {
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }
}
