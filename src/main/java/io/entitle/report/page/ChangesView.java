package io.entitle.report.page;

import io.entitle.report.Changes;
import io.entitle.report.Changes.Cell;
import io.entitle.report.Changes.Example;
import io.entitle.report.Changes.FeatureChange;
import io.entitle.report.Changes.RuleShare;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became another answer: a table of kinds by causes, the longest lists of what and by which rule, and examples. */
record ChangesView(
        boolean any,
        List<String> causes,
        List<KindRow> kinds,
        List<String> totals,
        String total,
        List<BarRow> features,
        String moreFeatures,
        List<BarRow> rules,
        String moreRules,
        boolean hasExamples,
        List<ExampleRow> examples) {

    private static final int MOST = 12;

    /** A kind of change, a cell a cause. */
    record KindRow(String name, List<CountCell> cells, String total) {}

    record CountCell(String changes, String accounts) {}

    record ExampleRow(String account, String what, String cause, String before, String after, List<String> rules) {}

    static ChangesView of(Changes changes, Labels labels) {
        List<String> causes =
                changes.cells().stream().map(Cell::cause).distinct().sorted().toList();
        List<String> kinds = changes.cells().stream().map(Cell::kind).distinct().toList();
        return new ChangesView(
                !changes.cells().isEmpty(),
                causes.stream().map(cause -> labels.cause(cause)).toList(),
                kinds.stream()
                        .map(kind -> row(kind, causes, changes.cells(), labels))
                        .toList(),
                causes.stream()
                        .map(cause -> sum(changes.cells().stream()
                                .filter(cell -> cell.cause().equals(cause))
                                .toList()))
                        .toList(),
                sum(changes.cells()),
                features(changes.features(), labels),
                more(changes.features().size()),
                rules(changes.rules()),
                more(changes.rules().size()),
                !changes.examples().isEmpty(),
                changes.examples().stream().map(example -> row(example, labels)).toList());
    }

    private static KindRow row(String kind, List<String> causes, List<Cell> cells, Labels labels) {
        List<Cell> own = cells.stream().filter(cell -> cell.kind().equals(kind)).toList();
        return new KindRow(
                labels.word("kind", kind),
                causes.stream()
                        .map(cause -> own.stream()
                                .filter(cell -> cell.cause().equals(cause))
                                .findFirst())
                        .map(ChangesView::count)
                        .toList(),
                sum(own));
    }

    private static CountCell count(Optional<Cell> cell) {
        return cell.map(found ->
                        new CountCell(Numbers.whole(found.changes()), Numbers.counted(found.accounts(), "account")))
                .orElse(new CountCell("", ""));
    }

    private static String sum(List<Cell> cells) {
        return Numbers.whole(cells.stream().mapToLong(Cell::changes).sum());
    }

    private static List<BarRow> features(List<FeatureChange> features, Labels labels) {
        long longest = features.stream().mapToLong(FeatureChange::changes).max().orElse(0);
        return features.stream()
                .limit(MOST)
                .map(one -> BarRow.of(
                        labels.matter(one.kind(), one.feature()),
                        labels.word("kind", one.kind()),
                        one.changes(),
                        longest,
                        ""))
                .toList();
    }

    private static List<BarRow> rules(List<RuleShare> rules) {
        long longest = rules.stream().mapToLong(RuleShare::changes).max().orElse(0);
        return rules.stream()
                .limit(MOST)
                .map(rule -> BarRow.of(new Labels.Name(rule.rule(), "", ""), "", rule.changes(), longest, ""))
                .toList();
    }

    private static String more(int all) {
        return all > MOST ? "The JSON report has " + (all - MOST) + " more." : "";
    }

    private static ExampleRow row(Example example, Labels labels) {
        String matter = example.feature()
                .map(feature -> ": " + labels.matter(example.kind(), feature).en())
                .orElse("");
        return new ExampleRow(
                example.account(),
                labels.word("kind", example.kind()) + matter,
                labels.cause(example.cause()),
                answer(example.before(), labels),
                answer(example.after(), labels),
                example.rules());
    }

    private static String answer(Optional<JsonNode> answer, Labels labels) {
        return answer.map(labels::answer).orElse("–");
    }
}
