package io.entitle.oracle;

import io.entitle.decision.Decision;
import io.entitle.oracle.Oracle.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers that differ, those of one kind counted together with their first example. Not thread-safe. */
final class Mismatches {

    private static final int SHOWN = 20;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    void compare(long seed, Question question, ExpectedAnswer expected, Decision actual) {
        List<Difference> differences = expected.differences(actual);
        if (!differences.isEmpty()) {
            String fields = differences.stream().map(Difference::field).collect(Collectors.joining(", "));
            String kind = "%s %s instead of %s %s (differs in: %s)"
                    .formatted(actual.outcome(), actual.reason(), expected.outcome(), expected.reason(), fields);
            String rules = actual.rules().isEmpty() ? "none" : actual.rules().toString();
            add(kind, question, describe(seed, question, differences) + "\n    rules: " + rules);
        }
    }

    void failed(long seed, Question question, RuntimeException failure) {
        add("threw " + failure.getClass().getSimpleName(), question, describe(seed, question, List.of()) + failure);
    }

    /** Empty where nothing differs. */
    String report() {
        if (kinds.isEmpty()) {
            return "";
        }
        return kinds.size() + " kinds of mismatch, the first " + SHOWN + ":\n"
                + kinds.entrySet().stream()
                        .limit(SHOWN)
                        .map(kind -> kind.getValue().describe(kind.getKey()))
                        .collect(Collectors.joining("\n"));
    }

    private void add(String kind, Question question, String example) {
        kinds.computeIfAbsent(kind, name -> new Kind(example)).count(question.key());
    }

    private static String describe(long seed, Question question, List<Difference> differences) {
        String amount = question.amount().map(much -> " amount " + much).orElse("");
        return "    seed %d, key %s%s, at %s\n    %s\n    %s"
                .formatted(seed, question.key(), amount, question.at(), differences, question.facts());
    }

    private static final class Kind {

        private final String example;
        private final SortedSet<String> keys = new TreeSet<>();
        private int times;

        private Kind(String example) {
            this.example = example;
        }

        private void count(String key) {
            keys.add(key);
            times++;
        }

        private String describe(String name) {
            return "- " + name + ": " + times + " times, keys " + keys + "\n" + example;
        }
    }
}
