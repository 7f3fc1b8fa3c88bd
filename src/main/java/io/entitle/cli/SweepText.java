package io.entitle.cli;

import io.entitle.report.Report;
import io.entitle.report.Run;
import io.entitle.sweep.SweepReport;
import io.entitle.sweep.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a sweep ended, for people. */
record SweepText(Layout layout, String store) {

    private static final int MILLIS = 3;

    /** @param found what a run found that does not hold */
    String of(SweepReport report, Optional<Report> found) {
        StringBuilder text = new StringBuilder(layout.paragraph(say(
                "swept.heading",
                report.product(),
                report.run()
                        .map(String::valueOf)
                        .map(run -> say("swept.run", run))
                        .orElse(""),
                layout.words().instant(report.at().atOffset(ZoneOffset.UTC)),
                say("swept.state." + report.state()))));
        if (report.foundNothing()) {
            return text.toString();
        }
        Table table = layout.table();
        counts(report.tally()).forEach((name, count) -> table.row(say("swept." + name), number(count)));
        text.append(table.text());
        rate(report, text);
        report.broken().ifPresent(why -> text.append(layout.paragraph(say("swept.broken", why))));
        found.ifPresent(run -> text.append(new ReasonsText(layout).of(run)).append(look(run.run())));
        return text.toString();
    }

    private String look(Run run) {
        return "\n" + layout.paragraph(say("swept.look", store, String.valueOf(run.run())));
    }

    private static Map<String, Long> counts(Tally tally) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("accounts", tally.accounts());
        counts.put("evaluated", tally.evaluated());
        counts.put("added", tally.added());
        counts.put("changed", tally.changed());
        counts.put("worse", tally.worse());
        counts.put("quarantined", tally.quarantined());
        counts.put("gone", tally.gone());
        counts.put("transitions", tally.transitions());
        return counts;
    }

    /** Of what took no time the rate says nothing. */
    private void rate(SweepReport report, StringBuilder text) {
        BigDecimal seconds = BigDecimal.valueOf(report.took().toMillis(), MILLIS);
        if (seconds.signum() > 0) {
            BigDecimal rate = BigDecimal.valueOf(report.tally().accounts()).divide(seconds, 0, RoundingMode.HALF_UP);
            text.append(layout.paragraph(say(
                    "swept.rate", layout.words().number(seconds), layout.words().number(rate))));
        }
    }

    private String number(long count) {
        return layout.words().number(BigDecimal.valueOf(count));
    }

    private String say(String key, String... values) {
        return layout.words().say(key, values);
    }
}
