package io.entitle.states;

import io.entitle.language.Expression;
import io.entitle.language.WrittenNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written in a rule, as values. */
final class Words {

    private Words() {}

    /** The number that a step is called with. */
    static Optional<Long> number(Expression.Step step) {
        return step.arguments().stream()
                .flatMap(List::stream)
                .flatMap(number -> WrittenNumber.of(number).stream())
                .map(BigDecimal::longValue)
                .findFirst();
    }

    /** The text that a step is called with first. */
    static Optional<String> text(Expression.Step step) {
        return step.arguments().stream()
                .flatMap(List::stream)
                .limit(1)
                .filter(Expression.Text.class::isInstance)
                .map(text -> ((Expression.Text) text).value())
                .findFirst();
    }

    static BigDecimal value(Expression.Numeral numeral) {
        return new BigDecimal(numeral.written().replace("B", ""));
    }

    /** What is reckoned from a moment, up to where it is compared. */
    static Shift shift(List<Expression.Step> steps) {
        List<Shift.Step> shift = new ArrayList<>();
        for (Expression.Step step : steps) {
            if (!Shift.isWord(step.name())) {
                break;
            }
            shift.add(new Shift.Step(step.name(), number(step).orElse(0L)));
        }
        return new Shift(shift);
    }

    /** Whether a path ends in a comparison of two moments. */
    static boolean compares(List<Expression.Step> steps) {
        return steps.stream().anyMatch(step -> step.name().equals("compareTo"));
    }
}
