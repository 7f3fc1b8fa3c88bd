package io.entitle.difference;

import io.entitle.decision.Impact;
import io.entitle.fact.Facts;
import java.util.List;

/**
 * Answers that are other ones under another book, and the smallest account found that shows it. Immutable.
 *
 * @param features those concerned, sorted
 * @param kind what that is for the account
 * @param about what was asked, where that is no feature: a bill, a change of plan, advice; empty text for a feature
 * @param before the answer under the older book, in a few words; of amounts that accounts do not share, that account's
 * @param after the answer under the newer one
 * @param states how many of the derived accounts are answered so
 * @param account named, with its instant
 * @param causes the edited rules behind it, sorted by name
 */
public record DerivedChange(
        List<String> features,
        Impact kind,
        String about,
        String before,
        String after,
        long states,
        Facts account,
        List<CausingRule> causes) {

    /** Both answers in a line. */
    public String line() {
        return (about.isEmpty() ? "" : about + ": ") + before + " -> " + after;
    }

    public DerivedChange {
        features = List.copyOf(features);
        causes = List.copyOf(causes);
    }
}
