package io.entitle.lint;

import java.util.Locale;

/** How a report is written. */
public enum ReportForm {
    HUMAN,
    JSON,
    SARIF,
    GITHUB,
    JUNIT;

    /**
     * Writes a report.
     *
     * @param root what stands before the path of each file where another program looks for it, such as {@code rules/}
     */
    public String of(Report report, String root) {
        return switch (this) {
            case HUMAN -> HumanReport.of(report);
            case JSON -> JsonReport.of(report);
            case SARIF -> SarifReport.of(report, root);
            case GITHUB -> GitHubReport.of(report, root);
            case JUNIT -> JUnitFindings.of(report);
        };
    }

    /** As it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
