package io.entitle.lint;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.Impact;
import io.entitle.decision.QuotaTerms;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.RuleMeaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan on sale that gives less of something than the plan on sale below it, whatever the account. It is told on the sheet
 * of the higher plan, where it can be mended, once for all features. A rule whose comment has a line {@code meant: ...} is
 * left alone.
 */
final class LadderCheck implements Check {

    private static final int MOST_NAMED = 5;

    @Override
    public Stream<Finding> of(ProductRules rules) {
        List<String> ladder = rules.keys().plans().stream()
                .filter(plan -> plan.onSale() && plan.rank().isPresent())
                .sorted(Comparator.comparing(plan -> plan.rank().orElse(0)))
                .map(Keys.Plan::key)
                .toList();
        List<Cell> cells =
                rules.sound().stream().flatMap(rule -> Cell.of(rule, ladder)).toList();
        return rules.readable()
                ? IntStream.range(1, ladder.size())
                        .boxed()
                        .flatMap(i -> less(ladder.get(i - 1), on(ladder.get(i), cells), cells, rules))
                : Stream.empty();
    }

    private static List<Cell> on(String plan, List<Cell> cells) {
        return cells.stream().filter(cell -> cell.plan().equals(plan)).toList();
    }

    /** @param high what the higher plan holds; nothing where it has no sheet at all, which is told as that */
    private static Stream<Finding> less(String lower, List<Cell> high, List<Cell> cells, ProductRules rules) {
        Map<RuleMeaning, List<Cell>> byRule = new LinkedHashMap<>();
        on(lower, cells).stream()
                .filter(low -> low.always() && !high.isEmpty())
                .filter(low -> isLess(low, of(low.feature(), high)))
                .filter(low -> !isMeant(low, high, rules))
                .forEach(low -> byRule.computeIfAbsent(at(low.feature(), high).rule(), rule -> new ArrayList<>())
                        .add(low));
        return byRule.values().stream().map(lows -> finding(lows, high));
    }

    private static List<Cell> of(String feature, List<Cell> cells) {
        return cells.stream().filter(cell -> cell.feature().equals(feature)).toList();
    }

    /** Where the higher plan says how much there is of the feature; its sheet, where it says nothing. */
    private static Cell at(String feature, List<Cell> high) {
        return of(feature, high).stream()
                .findFirst()
                .orElseGet(() -> high.stream()
                        .max(Comparator.comparing(Cell::isOfOnePlan))
                        .orElseThrow());
    }

    /** What no rule grants is not in the plan. */
    private static boolean isLess(Cell low, List<Cell> high) {
        return low.terms()
                .filter(terms -> high.isEmpty()
                        ? AllowanceOrder.impact(terms, QuotaTerms.NOTHING)
                                .filter(Impact::isWorse)
                                .isPresent()
                        : high.stream().allMatch(cell -> cell.givesLessThan(terms)))
                .isPresent();
    }

    private static boolean isMeant(Cell low, List<Cell> high, ProductRules rules) {
        Stream<Cell> concerned =
                Stream.concat(Stream.of(low, at(low.feature(), high)), of(low.feature(), high).stream());
        return concerned.anyMatch(cell -> rules.isMeant(cell.rule().rule()));
    }

    private static Finding finding(List<Cell> lows, List<Cell> high) {
        Cell low = lows.get(0);
        Cell at = at(low.feature(), high);
        String features = lows.stream()
                .map(Cell::feature)
                .distinct()
                .limit(MOST_NAMED)
                .map(feature -> "`" + feature + "`")
                .collect(Collectors.joining(", "));
        long more = Math.max(0, lows.stream().map(Cell::feature).distinct().count() - MOST_NAMED);
        return new Finding(
                Code.HIGHER_PLAN_GETS_LESS,
                at.place(),
                at.rule().rule().name(),
                "the plan `" + at.plan() + "` gives less of " + features
                        + Optional.of(more)
                                .filter(count -> count > 0)
                                .map(count -> " and " + count + " others")
                                .orElse("")
                        + " than the plan `" + low.plan() + "` below it",
                "give as much, or write a line `// meant: why` above the rule");
    }
}
