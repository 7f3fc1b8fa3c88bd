package io.entitle.store;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with tables: so much of it in words, a line each, the rest only counted. For one thread. */
final class TableProblems {

    private static final int MOST = 100;

    private final List<String> lines = new ArrayList<>();
    private long count;
    private boolean fatal;

    void add(String line) {
        if (++count <= MOST) {
            lines.add(line);
        }
    }

    /** One that leaves no table whose rows could be looked at. */
    void addFatal(String line) {
        add(line);
        fatal = true;
    }

    boolean isFatal() {
        return fatal;
    }

    long count() {
        return count;
    }

    /** The first of it, in words. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The first of it in words, and how much more there is. */
    List<String> summary() {
        List<String> told = new ArrayList<>(lines);
        if (count > MOST) {
            told.add("and " + (count - MOST) + " more problems");
        }
        return told;
    }
}
