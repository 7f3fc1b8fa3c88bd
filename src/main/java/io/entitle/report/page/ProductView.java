package io.entitle.report.page;

import io.entitle.report.Report;
import io.entitle.report.Run;
import java.util.List;

/** What the page says of one product, in the words and the order of its template. */
record ProductView(
        String anchor,
        String product,
        long run,
        String at,
        String zone,
        String ruleset,
        String mode,
        String startedAt,
        List<SummaryView.Notice> notices,
        String verdict,
        List<SummaryView.Tile> tiles,
        ChangesView changes,
        List<CardView> attention,
        List<QuarantineView> quarantine,
        AdviceView advice,
        List<BarRow> plans,
        boolean anyCondition,
        List<BarRow> conditions,
        DueView due,
        HistoryView history) {

    private static final int DIGEST = 12;

    static ProductView of(Report report, Labels labels) {
        Run run = report.run();
        var standing = report.standing();
        return new ProductView(
                "run-" + run.run(),
                run.product(),
                run.run(),
                Numbers.minute(run.at(), standing.zone()),
                standing.zone().getId(),
                run.ruleset().substring(0, Math.min(DIGEST, run.ruleset().length())),
                labels.word("mode", run.mode()),
                Numbers.minute(run.startedAt(), standing.zone()),
                SummaryView.notices(report),
                SummaryView.verdict(report),
                SummaryView.tiles(report),
                ChangesView.of(report.changes(), labels),
                CardView.of(report, labels),
                QuarantineView.of(standing),
                AdviceView.of(standing, labels),
                BarRow.ofShares(standing.plans(), standing.accounts(), labels::plan),
                !standing.conditions().isEmpty(),
                BarRow.ofShares(standing.conditions(), standing.accounts(), labels::condition),
                DueView.of(standing),
                HistoryView.of(report, labels));
    }
}
