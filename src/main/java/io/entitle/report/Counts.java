package io.entitle.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts accounts by a name. For one thread. */
final class Counts {

    private final Map<String, Long> counts = new HashMap<>();

    void add(String name) {
        add(name, 1);
    }

    void add(String name, long times) {
        counts.merge(name, times, Long::sum);
    }

    /** The most frequent first. */
    List<Share> shares() {
        return counts.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Share::accounts).reversed().thenComparing(Share::name))
                .toList();
    }

    Optional<String> most() {
        return shares().stream().map(Share::name).findFirst();
    }
}
