package io.entitle.sweep;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why an answer is another one than it was. */
public enum Cause {
    FACTS,
    RULES,
    TIME;

    static String words(Set<Cause> causes) {
        return causes.stream()
                .sorted()
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
