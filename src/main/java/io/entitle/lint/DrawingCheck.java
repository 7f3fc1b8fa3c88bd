package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Expression.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Features whose use draws on themselves, be it by way of others: nothing says how much of them there is. */
final class DrawingCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.keys().planKeys().stream()
                .flatMap(plan -> rings(rules.sound().stream()
                        .flatMap(rule -> Cell.of(rule, List.of(plan)))
                        .toList()))
                .distinct();
    }

    /** One finding for each ring, at its first place. */
    private static Stream<Finding> rings(List<Cell> cells) {
        Set<String> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Cell cell :
                cells.stream().sorted(Comparator.comparing(Cell::place)).toList()) {
            Set<String> reached = reached(cell, cells);
            if (reached.contains(cell.feature()) && told.add(cell.feature())) {
                told.addAll(reached);
                cell.drawing().ifPresent(step -> findings.add(finding(cell, step)));
            }
        }
        return findings.stream();
    }

    /** What its use draws on, what that draws on, and so on. */
    private static Set<String> reached(Cell from, List<Cell> cells) {
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(from.source().stream().toList());
        while (!ahead.isEmpty()) {
            String feature = ahead.remove();
            if (reached.add(feature)) {
                cells.stream()
                        .filter(cell -> cell.feature().equals(feature))
                        .flatMap(cell -> cell.source().stream())
                        .forEach(ahead::add);
            }
        }
        return reached;
    }

    private static Finding finding(Cell cell, Step step) {
        boolean itself = cell.source().filter(cell.feature()::equals).isPresent();
        return new Finding(
                Code.DRAWING_IN_A_RING,
                step.place(),
                cell.rule().rule().name(),
                "`" + cell.feature() + "` draws on itself" + (itself ? "" : " by way of other features"),
                "leave out `." + step.written() + "`, or draw on a feature that has a limit of its own");
    }
}
