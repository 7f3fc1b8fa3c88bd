package io.entitle.lint;

import io.entitle.decision.AllowanceOrder;
import io.entitle.decision.Impact;
import io.entitle.decision.QuotaTerms;
import io.entitle.finding.Place;
import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import io.entitle.vocabulary.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one rule says of one feature on the sheet of one plan.
 *
 * @param terms empty where they can't be read off the rule
 * @param always whether it says so of every account at every instant
 */
record Cell(
        String plan,
        String feature,
        Optional<QuotaTerms> terms,
        boolean always,
        RuleMeaning rule,
        Expression.Path written) {

    private static final String SHEET = "Sheet";

    /** Whether its rule is for that plan alone. */
    boolean isOfOnePlan() {
        return rule.rule().conditions().stream()
                .anyMatch(condition -> condition.fact().equals(SHEET)
                        && condition.constraints().stream()
                                .anyMatch(one -> one.written().equals("plan == \"" + plan + "\"")));
    }

    Place place() {
        return written.place();
    }

    /** The call that says what its use draws on. */
    Optional<Expression.Step> drawing() {
        return written.steps().stream()
                .filter(step -> Grant.DRAWING.contains(step.name()))
                .findFirst();
    }

    /** The feature that its use draws on. */
    Optional<String> source() {
        return drawing().flatMap(Cell::text);
    }

    /** Whether use beyond what is free is to be charged. */
    boolean isCharged() {
        return terms.filter(said -> said.free().isPresent()
                        || (said.overageBilled() && said.quota().limit().isPresent()))
                .isPresent();
    }

    /** Whether it gives less than the other one for certain. */
    boolean givesLessThan(QuotaTerms other) {
        return terms.flatMap(own -> AllowanceOrder.impact(other, own))
                .filter(Impact::isWorse)
                .isPresent();
    }

    static Stream<Cell> of(RuleMeaning rule, List<String> plans) {
        return rule.rule().conditions().stream()
                .filter(condition ->
                        condition.fact().equals(SHEET) && condition.binding().isPresent())
                .flatMap(sheet ->
                        plans.stream().filter(plan -> isFor(sheet, plan)).flatMap(plan -> cells(rule, sheet, plan)));
    }

    private static boolean isFor(Condition sheet, String plan) {
        return sheet.constraints().stream()
                .filter(Cell::isOfPlan)
                .allMatch(one -> Fields.test(one).test(Map.of("plan", plan)));
    }

    private static boolean isOfPlan(Expression constraint) {
        return !(constraint instanceof Expression.Bound)
                && Atom.of(constraint).key().equals("plan");
    }

    private static Stream<Cell> cells(RuleMeaning rule, Condition sheet, String plan) {
        boolean always = rule.rule().conditions().size() == 1
                && sheet.constraints().stream().allMatch(one -> isOfPlan(one) || one instanceof Expression.Bound);
        return rule.rule().conclusions().stream()
                .filter(path ->
                        sheet.binding().filter(path.first().name()::equals).isPresent())
                .flatMap(path -> feature(path)
                        .map(feature -> new Cell(plan, feature, new WrittenGrant(path).terms(), always, rule, path))
                        .stream());
    }

    private static Optional<String> feature(Expression.Path path) {
        return path.steps().stream()
                .filter(step -> step.name().equals("grant") || step.name().equals("announce"))
                .flatMap(step -> text(step).stream())
                .findFirst();
    }

    private static Optional<String> text(Expression.Step step) {
        return step.arguments().stream()
                .flatMap(List::stream)
                .filter(Expression.Text.class::isInstance)
                .map(text -> ((Expression.Text) text).value())
                .findFirst();
    }
}
