package io.entitle.cli;

import io.entitle.cli.Table.Cell;
import io.entitle.decision.Impact;
import io.entitle.difference.Count;
import io.entitle.difference.DifferenceReport;
import io.entitle.difference.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** What a change of rules means for accounts, for people: in all, by feature and plan, and by the rule behind it. */
record DifferenceText(Layout layout) {

    String of(DifferenceReport report, List<String> broken) {
        StringBuilder text = new StringBuilder(heading(report));
        notes(report).forEach(note -> text.append(layout.paragraph(note)));
        if (report.changed() == 0) {
            text.append(say("diff.nothing")).append('\n');
        } else {
            text.append('\n').append(total(report));
            text.append('\n').append(features(report));
            text.append('\n').append(rules(report));
        }
        broken.forEach(sentence -> text.append(layout.paragraph(say("diff.broken", sentence))));
        return text.toString();
    }

    private String heading(DifferenceReport report) {
        String percent = number(report.shareWorse().movePointRight(2).setScale(2, RoundingMode.UP));
        return layout.paragraph(say(
                "diff.heading", number(report.accounts()), number(report.changed()), number(report.worse()), percent));
    }

    private Stream<String> notes(DifferenceReport report) {
        Stream<String> unasked = report.unasked().entrySet().stream()
                .map(product -> say("diff.unasked", product.getKey(), number(product.getValue())));
        Stream<String> undecided =
                Stream.of(report.undecided()).filter(n -> n > 0).map(n -> say("diff.undecided", number(n)));
        Stream<String> refused =
                Stream.of(report.refused()).filter(n -> n > 0).map(n -> say("diff.refused", number(n)));
        return Stream.of(unasked, undecided, refused).flatMap(notes -> notes);
    }

    private String total(DifferenceReport report) {
        Table table = layout.table();
        table.row(column("kind"), column("accounts"), column("answers"), column("samples"));
        lines(table, report.total(), count -> List.of(number(count.answers()), samples(count)));
        return table.text();
    }

    private String features(DifferenceReport report) {
        Table table = layout.table();
        table.row(column("kind"), column("accounts"), column("plan"), column("feature"));
        report.features()
                .forEach(group -> lines(
                        table,
                        group,
                        count -> List.of(
                                group.product() + " " + group.plan(),
                                say("diff.such-as", group.name(), samples(count)))));
        return table.text();
    }

    private String rules(DifferenceReport report) {
        Table table = layout.table();
        table.row(column("kind"), column("accounts"), column("edit"), column("rule"));
        report.rules().forEach(group -> lines(table, group, count -> List.of(edit(group), group.name())));
        return table.text();
    }

    private String edit(Group rule) {
        return rule.plan().isEmpty() ? "" : say("diff.edit." + rule.plan());
    }

    private void lines(Table table, Group group, Function<Count, List<String>> rest) {
        group.kinds().forEach((kind, count) -> line(table, kind(kind), count, rest));
        if (group.belowUse().accounts() > 0) {
            line(table, new Cell(say("diff.below-use"), List.of(Style.fg_red)), group.belowUse(), rest);
        }
    }

    private void line(Table table, Cell kind, Count count, Function<Count, List<String>> rest) {
        Stream<Cell> cells = Stream.concat(
                Stream.of(kind, Cell.of(number(count.accounts()))),
                rest.apply(count).stream().map(Cell::of));
        table.cells(cells.toArray(Cell[]::new));
    }

    private Cell kind(Impact kind) {
        List<IStyle> styles = kind.isWorse() ? List.of(Style.fg_red) : List.of();
        return new Cell(say("diff.kind." + kind.word()), styles);
    }

    private String column(String name) {
        return say("diff.column." + name);
    }

    private static String samples(Count count) {
        String more = count.accounts() > count.samples().size() ? ", ..." : "";
        return count.samples().stream().collect(Collectors.joining(", ")) + more;
    }

    private String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    private String number(BigDecimal number) {
        return layout.words().number(number);
    }

    private String say(String key, String... values) {
        return layout.words().say(key, values);
    }
}
