package io.entitle.review;

import io.entitle.lint.Report;
import io.entitle.lint.ReportForm;

/** What the check of the new rules finds. */
public final class CheckSection {

    private CheckSection() {}

    public static Section of(Report report) {
        String summary = Markdown.counted(report.errors(), "error") + ", "
                + Markdown.counted(report.warnings(), "warning") + " in "
                + Markdown.counted(report.rules(), "rule");
        String body = report.findings().isEmpty() ? "" : Markdown.verbatim(ReportForm.HUMAN.of(report, ""));
        return new Section("Check", summary, body, report.errors() == 0);
    }
}
