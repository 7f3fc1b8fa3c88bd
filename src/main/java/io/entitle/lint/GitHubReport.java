package io.entitle.lint;

import io.entitle.finding.Finding;
import java.util.stream.Collectors;

/** Workflow commands, by which GitHub shows each finding beside its line of a pull request. */
final class GitHubReport {

    private GitHubReport() {}

    static String of(Report report, String root) {
        return report.findings().stream().map(finding -> command(finding, root)).collect(Collectors.joining());
    }

    private static String command(Finding finding, String root) {
        return "::" + finding.code().severity().word() + " file="
                + property(root + finding.place().file()) + ",line="
                + finding.place().line() + ",col=" + finding.place().column() + ",title=" + finding.code() + "::"
                + data(finding.message()) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
