package io.entitle.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes what is found otherwise than expected. Not thread-safe. */
final class Comparison {

    private final int line;
    private final List<Difference> differences = new ArrayList<>();

    /** @param line where the case begins, for what has no line of its own */
    Comparison(int line) {
        this.line = line;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    void note(String difference) {
        differences.add(Difference.at(line, difference));
    }

    void note(List<Difference> more) {
        differences.addAll(more);
    }

    void one(String what, Expectation expected, Observed found) {
        differences.addAll(expected.differences(what, found));
    }

    /** The list is exactly that one, in this order. */
    <T> void list(
            String what,
            List<Expectation> expected,
            List<T> found,
            Function<T, Observed> observed,
            Function<T, String> named) {
        if (found.size() != expected.size()) {
            String names = found.stream().map(named).collect(Collectors.joining(", "));
            note(what + ": expected " + expected.size() + ", found " + found.size()
                    + (found.isEmpty() ? "" : ": " + names));
        }
        for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            differences.addAll(expected.get(i).differences(what + " " + (i + 1), observed.apply(found.get(i))));
        }
    }

    /** Entries by key; where the list is complete, there is no other. */
    <T> void entries(
            String kind,
            Map<String, Expectation> expected,
            Map<String, T> found,
            Function<T, Observed> observed,
            boolean complete) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(complete && !expected.isEmpty() ? found.keySet() : Set.of());
        for (String key : keys) {
            String what = kind + " `" + key + "`";
            Optional<Expectation> named = Optional.ofNullable(expected.get(key));
            Optional<T> entry = Optional.ofNullable(found.get(key));
            if (named.isEmpty() || entry.isEmpty()) {
                note(what + (named.isEmpty() ? ": not expected" : ": not in the catalogue"));
            } else {
                differences.addAll(named.get().differences(what, observed.apply(entry.get())));
            }
        }
    }
}
