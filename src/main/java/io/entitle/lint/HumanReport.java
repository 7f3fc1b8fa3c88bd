package io.entitle.lint;

import io.entitle.finding.Finding;
import java.util.stream.Collectors;

/** A line for each finding, and a last one that counts them. */
final class HumanReport {

    private HumanReport() {}

    static String of(Report report) {
        return report.findings().stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .stripLeading()
                + counted(report);
    }

    private static String counted(Report report) {
        String looked = " in " + count(report.rules(), "rule") + " of " + count(report.files(), "file") + "\n";
        return report.findings().isEmpty()
                ? "no problems" + looked
                : count(report.errors(), "error") + ", " + count(report.warnings(), "warning") + looked;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
