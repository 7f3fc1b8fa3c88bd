package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.Operator;
import io.entitle.language.RuleMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two rules that divide a range between them, being alike but for a bound below for one and above for the other, and that
 * both leave out the bound itself or both take it.
 */
final class RangeCheck implements Check {

    private static final Map<Operator, Operator> GAPS = Map.of(Operator.LESS, Operator.GREATER);
    private static final Map<Operator, Operator> OVERLAPS = Map.of(Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL);

    @Override
    public Stream<Finding> of(ProductRules rules) {
        if (!rules.whole()) {
            return Stream.empty();
        }
        List<Bounded> all = rules.sound().stream().flatMap(Bounded::of).toList();
        return all.stream()
                .flatMap(low -> all.stream()
                        .filter(high ->
                                high.rest().equals(low.rest()) && high.bound().equals(low.bound()))
                        .flatMap(high -> finding(low, high).stream()));
    }

    private static Optional<Finding> finding(Bounded low, Bounded high) {
        if (GAPS.get(low.operator()) == high.operator()) {
            return Optional.of(low.finding(Code.RANGE_GAP, low.bound() + " is in neither this rule nor ", high));
        }
        return OVERLAPS.get(low.operator()) == high.operator()
                ? Optional.of(low.finding(Code.RANGE_OVERLAP, low.bound() + " is in this rule and in ", high))
                : Optional.empty();
    }

    /**
     * A rule with one of its bounds taken out.
     *
     * @param rest what else it asks for
     * @param bound the field and the number, as they are written
     */
    private record Bounded(
            RuleMeaning rule, Expression.Comparison at, Operator operator, String bound, List<String> rest) {

        static Stream<Bounded> of(RuleMeaning rule) {
            List<Condition> conditions = rule.rule().conditions();
            return IntStream.range(0, conditions.size())
                    .boxed()
                    .flatMap(i -> conditions.get(i).constraints().stream()
                            .filter(Expression.Comparison.class::isInstance)
                            .map(Expression.Comparison.class::cast)
                            .filter(one -> one.right() instanceof Expression.Numeral)
                            .map(one -> without(rule, i, one)));
        }

        private static Bounded without(RuleMeaning rule, int pattern, Expression.Comparison bound) {
            List<String> rest = new ArrayList<>();
            List<Condition> conditions = rule.rule().conditions();
            for (int i = 0; i < conditions.size(); i++) {
                Condition one = conditions.get(i);
                rest.add(i + " " + one.quantifier() + " " + one.fact());
                int index = i;
                one.constraints().stream()
                        .filter(constraint -> index != pattern || !constraint.equals(bound))
                        .forEach(constraint -> rest.add(index + " " + constraint.written()));
            }
            String exactly =
                    "`" + bound.left().written() + " == " + bound.right().written() + "`";
            return new Bounded(rule, bound, bound.operator(), exactly, List.copyOf(rest));
        }

        Finding finding(Code code, String text, Bounded other) {
            String name = "\"" + other.rule.rule().name() + "\" at " + other.at.place();
            return new Finding(
                    code,
                    at.place(),
                    rule.rule().name(),
                    text + name,
                    "one of the two takes the bound itself: write `" + at.left().written() + " "
                            + (code == Code.RANGE_GAP ? Operator.LESS_OR_EQUAL : Operator.LESS).sign() + " "
                            + at.right().written() + "`");
        }
    }
}
