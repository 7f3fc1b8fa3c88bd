package io.entitle.cli;

import io.entitle.report.Changes.Cell;
import io.entitle.report.Report;
import io.entitle.report.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Reports in a few lines each, for people at a terminal. */
record ReportText(Layout layout) {

    String of(List<Report> reports) {
        return reports.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(Report report) {
        Run run = report.run();
        Words words = layout.words();
        String heading = layout.paragraph(words.say(
                "sweep.heading",
                run.product(),
                String.valueOf(run.run()),
                words.instant(run.at().atZone(report.standing().zone()).toOffsetDateTime()),
                run.mode()));
        Table table = layout.table();
        count(table, run.accounts(), "sweep.accounts");
        count(table, run.changed(), "sweep.changed");
        count(table, run.worse(), "sweep.worse");
        count(table, run.gone(), "sweep.gone");
        count(table, report.standing().quarantined(), "sweep.quarantined");
        count(table, report.standing().frozen().accounts(), "sweep.frozen");
        count(table, report.standing().losing().accounts(), "sweep.losing");
        count(table, report.standing().due().soon(), "sweep.due");
        return heading
                + unheld(report)
                + stopped(report)
                + table.text()
                + new ReasonsText(layout).brakes(run.bounds())
                + changes(report.changes().cells())
                + (run.isDone() ? "" : new ReasonsText(layout).of(report));
    }

    /** That a run only tells what would be, and which run holds. */
    private String unheld(Report report) {
        if (report.run().isDone()) {
            return moved(report);
        }
        String why = report.run().message().filter(text -> !text.isEmpty()).orElse("-");
        String holding = report.earlier().stream()
                .findFirst()
                .map(run -> layout.words().say("sweep.holding", String.valueOf(run.run())))
                .orElse("");
        String key = "sweep.unheld." + report.run().state() + (report.run().isBroken() ? ".stopped" : "");
        return layout.paragraph(layout.words().say(key, why) + holding) + moved(report);
    }

    private String moved(Report report) {
        return report.otherSource()
                .map(before -> layout.paragraph(layout.words()
                        .say("sweep.moved", report.run().origin(), before.origin(), String.valueOf(before.run()))))
                .orElse("");
    }

    private void count(Table table, long number, String key) {
        table.row(number(number), layout.words().say(key));
    }

    /** Runs since that did not come to an end. */
    private String stopped(Report report) {
        return report.since().stream()
                .map(run -> layout.paragraph(layout.words()
                        .say(
                                "sweep.since",
                                String.valueOf(run.run()),
                                run.state(),
                                run.message().orElse("-"))))
                .collect(Collectors.joining());
    }

    private String changes(List<Cell> cells) {
        if (cells.isEmpty()) {
            return "";
        }
        Table table = layout.table();
        cells.forEach(cell -> table.row(
                number(cell.changes()),
                cell.kind(),
                cell.cause(),
                layout.words().say("sweep.of-accounts", number(cell.accounts()))));
        return "\n" + table.text();
    }

    private String number(long number) {
        return layout.words().number(BigDecimal.valueOf(number));
    }
}
