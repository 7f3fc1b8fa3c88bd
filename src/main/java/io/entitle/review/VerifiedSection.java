package io.entitle.review;

import io.entitle.verification.Verified;
import io.entitle.verification.VerifiedText;
import java.util.List;

/** Whether the new rules hold what must be so of any rules, tried on accounts derived from them. */
public final class VerifiedSection {

    private VerifiedSection() {}

    /** The section; it names no account, as those in it are derived. */
    public static Section of(List<Verified> verified) {
        int flaws = verified.stream().mapToInt(one -> one.flaws().size()).sum();
        int states = verified.stream().mapToInt(Verified::states).sum();
        return new Section(
                "Verification",
                Markdown.counted(flaws, "flaw") + " with " + Markdown.counted(states, "derived account"),
                flaws == 0 ? "" : Markdown.verbatim(VerifiedText.of(verified, false)),
                flaws == 0);
    }
}
