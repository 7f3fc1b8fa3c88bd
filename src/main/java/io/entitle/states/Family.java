package io.entitle.states;

import io.entitle.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Axes that are looked at together; whatever others there are stays plain.
 *
 * @param whole whether it is small enough and matters enough to be combined in full however few accounts there may be
 */
record Family(String name, List<Axis> axes, boolean whole) {

    /** What the first axis is about, with the others in which rules see a difference; empty if they see none in it. */
    static Family of(String name, Axis about, Axis... others) {
        return of(name, Stream.concat(Stream.of(about), Stream.of(others)).toList());
    }

    static Family of(String name, List<Axis> axes) {
        List<Axis> seen =
                axes.get(0).matters() ? axes.stream().filter(Axis::matters).toList() : List.of();
        return new Family(name, seen, false);
    }

    Family inFull() {
        return new Family(name, axes, true);
    }

    /** The account with that trait of each axis; empty if there can be none. */
    Optional<Facts> account(int[] row, Draft.Scene scene) {
        Draft draft = new Draft(scene);
        for (int i = 0; i < row.length; i++) {
            axes.get(i).traits().get(row[i]).give(draft);
        }
        return draft.facts();
    }

    String axisNames() {
        return axes.stream().map(Axis::name).collect(Collectors.joining(", "));
    }
}
