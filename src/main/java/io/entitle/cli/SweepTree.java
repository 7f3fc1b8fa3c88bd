package io.entitle.cli;

import io.entitle.report.Report;
import io.entitle.report.ReportTree;
import io.entitle.sweep.SweepReport;
import io.entitle.sweep.Tally;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;

/** How a sweep ended, for programs. */
final class SweepTree {

    private static final int MILLIS = 3;

    private SweepTree() {}

    /** @param found what a run found that does not hold */
    static Answer of(SweepReport report, Optional<Report> found) {
        JsonObject tree = new JsonObject().text("product", report.product());
        report.run().ifPresent(run -> tree.number("run", run));
        Tally tally = report.tally();
        tree.instant("at", report.at().atOffset(ZoneOffset.UTC))
                .text("mode", report.due() ? "due" : "full")
                .text("state", report.state())
                .number("accountsBefore", report.before())
                .number("accounts", tally.accounts())
                .number("evaluated", tally.evaluated())
                .number("unchanged", tally.accounts() - tally.evaluated())
                .number("added", tally.added())
                .number("changed", tally.changed())
                .number("worse", tally.worse())
                .number("quarantined", tally.quarantined())
                .number("gone", tally.gone())
                .number("transitions", tally.transitions())
                .number("seconds", BigDecimal.valueOf(report.took().toMillis(), MILLIS))
                .text("broken", report.broken());
        found.ifPresent(run -> tree.tree("reasons", ReportTree.reasons(run)));
        return Answer.of(tree);
    }
}
