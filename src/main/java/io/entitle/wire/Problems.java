package io.entitle.wire;

import io.entitle.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document, in the order it is found. For one thread. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String path, String message) {
        found.add(new Problem(path, message));
    }

    int count() {
        return found.size();
    }

    List<Problem> list() {
        return List.copyOf(found);
    }
}
