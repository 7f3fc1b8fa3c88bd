package io.entitle.lint;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.Impact;
import io.entitle.decision.QuotaTerms;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.RuleMeaning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan on sale that gives less of something than the plan on sale below it, whatever the account. A rule whose comment
 * has a line {@code meant: ...} is left alone.
 */
final class LadderCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        List<String> ladder = rules.keys().plans().stream()
                .filter(plan -> plan.onSale() && plan.rank().isPresent())
                .sorted(Comparator.comparing(plan -> plan.rank().orElse(0)))
                .map(Keys.Plan::key)
                .toList();
        List<Cell> cells =
                rules.sound().stream().flatMap(rule -> Cell.of(rule, ladder)).toList();
        boolean readable = rules.sound().size() == rules.rules().size() && rules.whole();
        return readable
                ? IntStream.range(1, ladder.size())
                        .boxed()
                        .flatMap(i -> less(ladder.get(i - 1), ladder.get(i), cells, rules))
                : Stream.empty();
    }

    private static Stream<Finding> less(String lower, String higher, List<Cell> cells, ProductRules rules) {
        // A plan without any sheet is told as that.
        boolean laidOut = cells.stream().anyMatch(cell -> cell.plan().equals(higher));
        return cells.stream()
                .filter(cell -> laidOut && cell.plan().equals(lower) && cell.always())
                .flatMap(cell -> less(cell, on(higher, cell.feature(), cells), higher, rules).stream());
    }

    private static List<Cell> on(String plan, String feature, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.plan().equals(plan) && cell.feature().equals(feature))
                .toList();
    }

    private static Optional<Finding> less(Cell low, List<Cell> high, String plan, ProductRules rules) {
        boolean meant = Stream.concat(Stream.of(low), high.stream()).anyMatch(cell -> isMeant(cell.rule(), rules));
        if (meant || !low.terms().map(terms -> giveLess(high, terms)).orElse(false)) {
            return Optional.empty();
        }
        Cell at = high.stream().findFirst().orElse(low);
        return Optional.of(new Finding(
                Code.HIGHER_PLAN_GETS_LESS,
                at.place(),
                at.rule().rule().name(),
                "the plan `" + plan + "` gives less of `" + low.feature() + "` than the plan `" + low.plan()
                        + "` below it",
                "correct it, or write a line `// meant: why` above the rule"));
    }

    /** What no rule grants is not in the plan. */
    private static boolean giveLess(List<Cell> high, QuotaTerms low) {
        return high.isEmpty()
                ? AllowanceOrder.impact(low, QuotaTerms.NOTHING)
                        .filter(Impact::isWorse)
                        .isPresent()
                : high.stream().allMatch(cell -> cell.givesLessThan(low));
    }

    private static boolean isMeant(RuleMeaning rule, ProductRules rules) {
        return rules.files().stream()
                .filter(file -> file.file().rules().contains(rule.rule()))
                .anyMatch(file -> file.isMeant(rule.rule()));
    }
}
