package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Plans without a sheet, and features that stand on none. */
final class SheetCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        List<Cell> cells = rules.sound().stream()
                .flatMap(rule -> Cell.of(rule, rules.keys().planKeys()))
                .toList();
        return rules.readable()
                ? Stream.concat(plans(rules.keys(), cells), features(rules.keys(), cells))
                : Stream.empty();
    }

    private static Stream<Finding> plans(Keys keys, List<Cell> cells) {
        return keys.plans().stream()
                .filter(plan -> cells.stream().noneMatch(cell -> cell.plan().equals(plan.key())))
                .map(plan -> new Finding(
                        Code.PLAN_WITHOUT_SHEET,
                        plan.place(),
                        plan.rule(),
                        "no rule says what the plan `" + plan.key() + "` holds",
                        "add a rule with `$sheet : Sheet( plan == \"" + plan.key() + "\" )` and " + granted(keys)));
    }

    private static String granted(Keys keys) {
        return keys.featureKeys().stream()
                .findFirst()
                .map(feature -> "`$sheet.grant( \"" + feature + "\" );`")
                .orElse("what the plan holds");
    }

    private static Stream<Finding> features(Keys keys, List<Cell> cells) {
        return keys.features().stream()
                .filter(feature ->
                        cells.stream().noneMatch(cell -> cell.feature().equals(feature.key())))
                .map(feature -> new Finding(
                        Code.FEATURE_NOWHERE,
                        feature.place(),
                        feature.rule(),
                        "no plan grants the feature `" + feature.key() + "`",
                        "write `$sheet.grant( \"" + feature.key()
                                + "\" );` on a sheet, or take it out of the catalogue"));
    }
}
