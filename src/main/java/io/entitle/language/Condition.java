package io.entitle.language;

import io.entitle.finding.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One pattern of a rule's left side: a fact, and what must hold of it.
 *
 * @param place of its first character
 * @param binding the rule's own name for the fact, with its {@code $}
 */
public record Condition(
        Place place,
        Quantifier quantifier,
        Optional<String> binding,
        String fact,
        Place factPlace,
        List<Expression> constraints) {

    /** Whether the fact must be there, be there at least once, or be missing. */
    public enum Quantifier {
        EACH,
        EXISTS,
        NOT
    }

    public Condition {
        constraints = List.copyOf(constraints);
    }

    /** As it is written, whatever the blanks: {@code not Pending( requested, !nextMonthReached )}. */
    public String written() {
        String before = quantifier == Quantifier.EACH ? "" : quantifier.name().toLowerCase(Locale.ROOT) + " ";
        String inside = constraints.stream().map(Condition::written).collect(Collectors.joining(", ", "( ", " )"));
        return before + binding.map(name -> name + " : ").orElse("") + fact + (constraints.isEmpty() ? "()" : inside);
    }

    /** A constraint as it is written between two commas. */
    public static String written(Expression constraint) {
        String written = constraint.written();
        return constraint instanceof Expression.Joined ? written.substring(1, written.length() - 1) : written;
    }
}
