package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Grants for some accounts or from some day on that never hold, as on each plan that they are for another rule always grants
 * more: of two grants the larger holds. So it is with a sheet that gives less from a day on, as long as the old sheet is not
 * closed on that day.
 */
final class OutdoneCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        List<Cell> cells = rules.sound().stream()
                .flatMap(rule -> Cell.of(rule, rules.keys().planKeys()))
                .toList();
        Map<Expression.Path, List<Cell>> grants = cells.stream().collect(Collectors.groupingBy(Cell::written));
        return grants.values().stream().flatMap(grant -> outdone(grant, cells, rules).stream());
    }

    /** @param grant one conclusion, on each plan that it is for */
    private static Optional<Finding> outdone(List<Cell> grant, List<Cell> cells, ProductRules rules) {
        List<Cell> larger =
                grant.stream().flatMap(cell -> larger(cell, cells).stream()).toList();
        boolean meant = rules.isMeant(grant.get(0).rule().rule());
        return grant.get(0).always() || larger.size() < grant.size() || meant
                ? Optional.empty()
                : Optional.of(finding(grant.get(0), larger.get(0)));
    }

    private static Optional<Cell> larger(Cell cell, List<Cell> cells) {
        return cells.stream()
                .filter(other -> other.always()
                        && !other.rule().equals(cell.rule())
                        && other.plan().equals(cell.plan())
                        && other.feature().equals(cell.feature()))
                .filter(other -> other.terms().filter(cell::givesLessThan).isPresent())
                .findFirst();
    }

    private static Finding finding(Cell cell, Cell larger) {
        return new Finding(
                Code.OUTDONE_GRANT,
                cell.place(),
                cell.rule().rule().name(),
                "this grant of `" + cell.feature() + "` never holds, as \""
                        + larger.rule().rule().name() + "\" at " + larger.place() + " always gives more",
                hint(cell));
    }

    /** What a sheet from a day on asks of the clock, the old sheet must ask the other way round. */
    private static String hint(Cell cell) {
        return cell.rule().rule().conditions().stream()
                .filter(condition -> condition.fact().equals("Clock"))
                .flatMap(clock -> closing(clock).stream())
                .findFirst()
                .map(closed -> "close the other sheet on that day with `" + closed + "`")
                .orElse("give more, or write a line `// meant: why` above the rule");
    }

    private static Optional<String> closing(Condition clock) {
        return clock.constraints().size() == 1
                ? Optional.of("Clock( !" + clock.constraints().get(0).written() + " )")
                : Optional.empty();
    }
}
