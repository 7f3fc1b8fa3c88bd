package io.entitle.review;

import io.entitle.verification.Compared;
import io.entitle.verification.ComparedText;
import java.util.List;

/** What the new rules answer differently about accounts derived from both. */
public final class DerivedSection {

    private DerivedSection() {}

    public static Section of(List<Compared> compared) {
        int changes = compared.stream().mapToInt(one -> one.changes().size()).sum();
        int states = compared.stream().mapToInt(Compared::states).sum();
        return Section.told(
                "Derived accounts",
                Markdown.counted(changes, "answer") + " changed with " + Markdown.counted(states, "derived account"),
                changes == 0 ? "" : Markdown.verbatim(ComparedText.of(compared, false)));
    }
}
