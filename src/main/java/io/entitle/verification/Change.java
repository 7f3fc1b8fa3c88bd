package io.entitle.verification;

import io.entitle.fact.Facts;
import java.util.List;
import java.util.Locale;

/**
 * Answers that are other ones under another book, and the smallest account found that shows it. Immutable.
 *
 * @param features those concerned, sorted
 * @param before the answer under the older book, in a few words
 * @param after the answer under the newer one
 * @param states how many of the derived accounts are answered so
 * @param account named, with its instant
 * @param causes the rules behind it, those that were edited if any has a part in it
 */
public record Change(
        List<String> features,
        Effect effect,
        String before,
        String after,
        long states,
        Facts account,
        List<CausingRule> causes) {

    /** What it is for the holder of the account. */
    public enum Effect {
        LOSS,
        GAIN,
        /** Neither more nor less: for another reason, say, or on another plan. */
        OTHER;

        /** The word used in documents, such as {@code loss}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Change {
        features = List.copyOf(features);
        causes = List.copyOf(causes);
    }
}
