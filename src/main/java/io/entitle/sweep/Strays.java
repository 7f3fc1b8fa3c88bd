package io.entitle.sweep;

import io.entitle.problem.Problem;
import io.entitle.store.StoredFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts account rows that belong to no product that there are rules for, by what is wrong with them. For one thread. */
public final class Strays {

    /** Bounds what is kept where each row is wrong in its own way. */
    private static final int MOST = 1_000;

    private static final String OTHERS = "other problems";

    private final Map<String, Long> byProblem = new TreeMap<>();
    private long accounts;

    Strays() {}

    void add(List<StoredFacts> read) {
        accounts += read.size();
        read.forEach(stored -> stored.document().problems().forEach(this::count));
    }

    private void count(Problem problem) {
        String message = problem.message();
        byProblem.merge(byProblem.containsKey(message) || byProblem.size() < MOST ? message : OTHERS, 1L, Long::sum);
    }

    public long accounts() {
        return accounts;
    }

    /** What is wrong, with the number of accounts, the most frequent first. */
    public List<Map.Entry<String, Long>> problems() {
        return byProblem.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
