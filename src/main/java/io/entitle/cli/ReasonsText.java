package io.entitle.cli;

import io.entitle.report.BrakeBound;
import io.entitle.report.Changes;
import io.entitle.report.Report;
import io.entitle.report.ReportTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The most frequent reasons for what a run found, and the brake that it was under, for people. */
record ReasonsText(Layout layout) {

    String of(Report report) {
        Changes changes = report.changes();
        Table table = layout.table();
        changes.foremost(ReportTree.REASONS)
                .forEach(one -> row(table, one.changes(), "changes", one.kind() + " " + one.feature()));
        changes.cells().stream()
                .filter(cell -> cell.kind().equals("gone"))
                .forEach(cell -> row(table, cell.accounts(), "accounts", cell.kind()));
        first(changes.rules()).forEach(one -> row(table, one.changes(), "rule", one.rule()));
        first(report.standing().causes())
                .forEach(one -> row(
                        table,
                        one.accounts(),
                        "problem",
                        one.path() + ": " + one.message()
                                + (one.example().equals(one.path() + ": " + one.message())
                                        ? ""
                                        : say("reasons.example", one.example()))));
        String rows = table.text();
        return rows.isEmpty() ? "" : "\n" + layout.paragraph(say("reasons.heading")) + rows;
    }

    private static <T> List<T> first(List<T> reasons) {
        return reasons.stream().limit(ReportTree.REASONS).toList();
    }

    private void row(Table table, long count, String of, String reason) {
        table.row(layout.words().number(BigDecimal.valueOf(count)), say("reasons." + of), reason);
    }

    /** Which brakes were set; nothing of a run that did not record it. */
    String brakes(List<BrakeBound> bounds) {
        if (bounds.isEmpty()) {
            return "";
        }
        return layout.paragraph(say(
                "reasons.brakes",
                bounds.stream()
                        .map(bound -> bound.name() + " " + bound.most()
                                + (bound.isSet() && !bound.given() ? say("reasons.default") : ""))
                        .collect(Collectors.joining(say("separator")))));
    }

    private String say(String key, String... values) {
        return layout.words().say(key, values);
    }
}
