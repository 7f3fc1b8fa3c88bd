package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Use that a sheet says is charged for, and that no rule puts a price on: the customer is told so, and no bill has it. */
final class BilledCheck implements Check {

    private static final String BILL = "bill";
    private static final String EXCESS = "Excess";
    private static final String CURRENCY = "in";
    private static final Set<String> USE = Set.of("used", "use", "peak");

    @Override
    public Stream<Finding> of(ProductRules rules) {
        if (!rules.readable()) {
            return Stream.empty();
        }
        List<Cell> cells = rules.sound().stream()
                .flatMap(rule -> Cell.of(rule, rules.keys().planKeys()))
                .toList();
        List<RuleMeaning> pricing =
                rules.sound().stream().filter(BilledCheck::isPricing).toList();
        Set<Expression.Path> told = new HashSet<>();
        return cells.stream()
                .filter(Cell::isCharged)
                .filter(cell -> !isPriced(cell.plan(), cell.feature(), cells, pricing, Set.of()))
                .filter(cell -> told.add(cell.written()))
                .map(BilledCheck::finding);
    }

    private static boolean isPricing(RuleMeaning rule) {
        return rule.rule().conclusions().stream()
                .anyMatch(path -> path.first().name().equals(BILL)
                        && path.steps().stream().noneMatch(step -> step.name().equals(CURRENCY)));
    }

    /** What draws on another feature is paid for with that one. */
    private static boolean isPriced(
            String plan, String feature, List<Cell> cells, List<RuleMeaning> pricing, Set<String> seen) {
        Set<String> looked = new HashSet<>(seen);
        return looked.add(feature)
                && (pricing.stream().anyMatch(rule -> prices(rule, plan, feature))
                        || cells.stream()
                                .filter(cell -> cell.plan().equals(plan)
                                        && cell.feature().equals(feature))
                                .flatMap(cell -> cell.source().stream())
                                .anyMatch(source -> isPriced(plan, source, cells, pricing, looked)));
    }

    private static boolean prices(RuleMeaning rule, String plan, String feature) {
        return FiringCheck.positive(rule).anyMatch(one -> one.fact().equals(EXCESS) && canBe(one, plan, feature))
                || rule.texts().stream()
                        .anyMatch(use ->
                                USE.contains(use.call()) && use.text().value().equals(feature));
    }

    private static boolean canBe(Condition excess, String plan, String feature) {
        Map<String, Object> found = Map.of("plan", plan, "feature", feature);
        return excess.constraints().stream()
                .filter(one -> !(one instanceof Expression.Bound) && asksOnly(one, found.keySet()))
                .allMatch(one -> Fields.test(one).test(found));
    }

    private static boolean asksOnly(Expression constraint, Set<String> fields) {
        if (constraint instanceof Expression.Joined joined) {
            return joined.operands().stream().allMatch(operand -> asksOnly(operand, fields));
        }
        return constraint instanceof Expression.Not not
                ? asksOnly(not.operand(), fields)
                : fields.contains(Atom.of(constraint).key());
    }

    private static Finding finding(Cell cell) {
        String excess = "`$beyond : Excess( plan == \"" + cell.plan() + "\", feature == \"" + cell.feature() + "\" )`";
        return new Finding(
                Code.BILLED_UNPRICED,
                cell.place(),
                cell.rule().rule().name(),
                "use of `" + cell.feature() + "` beyond what is included is to be charged on the plan `" + cell.plan()
                        + "`, and no rule says at what price",
                "add a rule with " + excess + " and `bill.charge( \"overage\", $beyond.units(), \"0.01\" );`");
    }
}
