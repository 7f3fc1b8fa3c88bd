package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Features that a sheet limits by a number while the catalogue does not say what is counted. */
final class UncountedCheck implements Check {

    @Override
    public Stream<Finding> of(ProductRules rules) {
        List<Cell> cells = rules.sound().stream()
                .flatMap(rule -> Cell.of(rule, rules.keys().planKeys()))
                .filter(UncountedCheck::isLimited)
                .toList();
        return rules.keys().features().stream()
                .filter(feature -> !feature.counted())
                .flatMap(feature -> limited(feature, cells).map(cell -> finding(feature, cell)).stream());
    }

    private static boolean isLimited(Cell cell) {
        return cell.written().steps().stream().anyMatch(step -> step.name().equals("upTo"));
    }

    private static Optional<Cell> limited(Keys.Feature feature, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.feature().equals(feature.key()))
                .findFirst();
    }

    private static Finding finding(Keys.Feature feature, Cell cell) {
        return new Finding(
                Code.UNCOUNTED_LIMIT,
                feature.place(),
                feature.rule(),
                "`" + feature.key() + "` has a limit at " + cell.place() + ", and it is not said what is counted",
                "add `.countedIn( \"units\", \"个\" )` behind its names");
    }
}
