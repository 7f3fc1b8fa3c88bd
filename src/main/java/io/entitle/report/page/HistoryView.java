package io.entitle.report.page;

import io.entitle.report.Report;
import io.entitle.report.Run;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How this run went beside those before it. */
record HistoryView(String lead, String rate, String duration, String unit, String legend, List<Row> runs) {

    private static final int LISTED = 10;
    private static final Duration IN_SECONDS = Duration.ofMinutes(4);
    private static final int COMPARED = 3;

    record Row(
            long run,
            String at,
            String mode,
            String accounts,
            String evaluated,
            String changed,
            String quarantined,
            String duration,
            String rate) {}

    static HistoryView of(Report report, Labels labels) {
        List<Run> runs = new ArrayList<>(report.earlier());
        Collections.reverse(runs);
        runs.add(report.run());
        boolean inSeconds =
                runs.stream().flatMap(run -> run.duration().stream()).allMatch(took -> took.compareTo(IN_SECONDS) < 0);
        double unit = inSeconds ? 1_000 : 60_000;
        return new HistoryView(
                lead(report),
                chart(
                        "Accounts a second, by run",
                        runs,
                        run -> run.rate().map(BigDecimal::doubleValue).orElse(0d)),
                chart(
                        "Duration, by run",
                        runs,
                        run -> run.duration()
                                .map(took -> took.toMillis() / unit)
                                .orElse(0d)),
                inSeconds ? "Seconds" : "Minutes",
                "Strong: full runs; faint: runs of what was due. The last bar is this run.",
                listed(report, labels));
    }

    private static String chart(String title, List<Run> runs, ToDoubleFunction<Run> value) {
        List<Chart.Bar> bars = runs.stream()
                .map(run -> new Chart.Bar(
                        "run " + run.run(), value.applyAsDouble(run), run.mode().equals("full")))
                .toList();
        return Chart.svg(title, bars, 1);
    }

    private static String lead(Report report) {
        Run run = report.run();
        List<BigDecimal> rates = report.earlier().stream()
                .filter(earlier -> earlier.mode().equals(run.mode()))
                .flatMap(earlier -> earlier.rate().stream())
                .sorted()
                .toList();
        if (rates.size() < COMPARED || run.rate().isEmpty()) {
            return "There are too few earlier runs of this kind to compare with.";
        }
        BigDecimal median = rates.get(rates.size() / 2);
        return Numbers.exact(run.rate().get()) + " accounts a second; half of the last " + rates.size() + " "
                + run.mode() + " runs made more than " + Numbers.exact(median) + ".";
    }

    private static List<Row> listed(Report report, Labels labels) {
        List<Run> runs = new ArrayList<>(List.of(report.run()));
        runs.addAll(report.earlier());
        return runs.stream()
                .limit(LISTED)
                .map(run -> row(run, report.standing().zone(), labels))
                .toList();
    }

    private static Row row(Run run, ZoneId zone, Labels labels) {
        return new Row(
                run.run(),
                Numbers.minute(run.at(), zone),
                labels.word("mode", run.mode()),
                Numbers.whole(run.accounts()),
                Numbers.whole(run.evaluated()),
                Numbers.whole(run.changed()),
                Numbers.whole(run.quarantined()),
                run.duration().map(Numbers::span).orElse("-"),
                run.rate().map(Numbers::exact).orElse("-"));
    }
}
