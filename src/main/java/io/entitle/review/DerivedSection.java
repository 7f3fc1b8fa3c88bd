package io.entitle.review;

import io.entitle.difference.DerivedReport;
import io.entitle.difference.DerivedText;
import java.util.List;

/** What the new rules answer otherwise about accounts derived from both. */
public final class DerivedSection {

    private DerivedSection() {}

    public static Section of(List<DerivedReport> reports) {
        int changes = reports.stream().mapToInt(one -> one.changes().size()).sum();
        int states = reports.stream().mapToInt(DerivedReport::states).sum();
        return Section.told(
                "Derived accounts",
                Markdown.counted(changes, "answer") + " changed with " + Markdown.counted(states, "derived account"),
                changes == 0 ? "" : Markdown.verbatim(DerivedText.of(reports, false)));
    }
}
