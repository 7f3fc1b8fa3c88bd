package io.entitle.review;

import io.entitle.decision.Impact;
import io.entitle.difference.DerivedChange;
import io.entitle.difference.DerivedReport;
import io.entitle.difference.DerivedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the new rules answer otherwise about accounts derived from both. */
public final class DerivedSection {

    private DerivedSection() {}

    public static Section of(List<DerivedReport> reports) {
        int changes = reports.stream().mapToInt(one -> one.changes().size()).sum();
        int states = reports.stream().mapToInt(DerivedReport::states).sum();
        return Section.told(
                "Derived accounts",
                Markdown.counted(changes, "answer") + " changed with " + Markdown.counted(states, "derived account")
                        + paid(reports),
                body(reports));
    }

    /** What is paid otherwise, in the row itself: the first of each kind with its amounts, and how many more there are. */
    private static String paid(List<DerivedReport> reports) {
        return Stream.of(Impact.PAYS_MORE, Impact.PAYS_LESS)
                .map(kind -> paid(kind, reports))
                .collect(Collectors.joining());
    }

    private static String paid(Impact kind, List<DerivedReport> reports) {
        List<String> lines = reports.stream()
                .flatMap(report -> report.changes().stream())
                .filter(change -> change.kind() == kind)
                .map(DerivedChange::line)
                .toList();
        String more = lines.size() > 1 ? " and " + (lines.size() - 1) + " more" : "";
        return lines.isEmpty() ? "" : "; " + kind.word() + ": " + Markdown.plain(lines.get(0)) + more;
    }

    /** Where nothing changed it still says what was asked and what was not. */
    private static String body(List<DerivedReport> reports) {
        boolean any = reports.stream().anyMatch(one -> one.states() > 0);
        return any ? Markdown.verbatim(DerivedText.of(reports, false)) : "";
    }
}
