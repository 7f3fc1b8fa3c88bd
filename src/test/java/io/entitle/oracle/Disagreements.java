package io.entitle.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where rules and facts files disagree: those of one kind counted, the first of them told in full. Not thread-safe. */
final class Disagreements {

    private static final int SHOWN = 20;

    private final Map<String, Integer> times = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();

    void add(String kind, String example) {
        times.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, example);
    }

    /** Empty where nothing disagrees. */
    String report() {
        return times.keySet().stream().limit(SHOWN).map(this::described).collect(Collectors.joining("\n"));
    }

    private String described(String kind) {
        return "- %s: %d times, the first:%n    %s".formatted(kind, times.get(kind), examples.get(kind));
    }
}
