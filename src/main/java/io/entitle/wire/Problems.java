package io.entitle.wire;

import io.entitle.problem.JsonPath;
import io.entitle.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one document, in the order it is found; the same is told once. For one thread. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Place place;
    private int count;

    private Problems(Place place) {
        this.place = place;
    }

    /** How a place in the document is told. */
    private interface Place {
        String of(JsonPath path, int line);
    }

    /** Problems told with the JSON path of what is wrong. */
    static Problems byPath() {
        return new Problems((path, line) -> path.toString());
    }

    /** Problems told with the line of what is wrong in a file of that name. */
    public static Problems byLine(String file) {
        return new Problems((path, line) -> file + ":" + line);
    }

    void add(JsonPath path, int line, String message) {
        add(new Problem(place.of(path, line), message));
    }

    void add(Problem problem) {
        count++;
        found.add(problem);
    }

    /** How often anything was found wrong, the same more than once included. */
    int count() {
        return count;
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }
}
