package io.entitle.decision;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One recommendation to the holder of an account. Immutable.
 *
 * @param to the plan recommended
 * @param reason stable code, given by the rule
 * @param figures what the recommendation rests on: a {@code BigDecimal}, an {@code OffsetDateTime} or a text,
 *     by name
 */
public record Advice(
        Kind advice,
        Optional<String> to,
        String reason,
        SortedMap<String, Object> figures,
        Message message,
        List<RulePart> rules) {

    public Advice {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        rules = List.copyOf(rules);
    }

    public enum Kind {
        SETTLE("settle"),
        EXPORT_DATA("export-data"),
        RENEW("renew"),
        UPGRADE("upgrade"),
        STAY("stay");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word used in documents. */
        public String word() {
            return word;
        }
    }
}
