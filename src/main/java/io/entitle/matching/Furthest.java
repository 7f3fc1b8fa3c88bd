package io.entitle.matching;

import io.entitle.language.Condition;
import io.entitle.language.Expression;
import io.entitle.matching.Obstacle.Kind;
import java.util.List;
import java.util.Optional;

/** Keeps what stopped the facts that came furthest; of several that came as far, the first. */
final class Furthest {

    private final Values values;
    private int pattern = -1;
    private int constraint;
    private Optional<Obstacle> obstacle = Optional.empty();

    Furthest(Values values) {
        this.values = values;
    }

    Optional<Obstacle> obstacle() {
        return obstacle;
    }

    void missing(int place, Condition condition) {
        if (isFurther(place, -1)) {
            obstacle = Optional.of(of(Kind.MISSING, condition, Optional.empty()));
        }
    }

    void present(int place, Condition condition, Object fact) {
        if (isFurther(place, condition.constraints().size())) {
            obstacle = Optional.of(of(Kind.PRESENT, condition, Optional.of(fact)));
        }
    }

    void failed(int place, int which, Condition condition, Frame frame) {
        if (isFurther(place, which)) {
            Expression failed = condition.constraints().get(which);
            obstacle = Optional.of(new Obstacle(
                    Kind.FAILED,
                    failed.place(),
                    Condition.written(failed),
                    condition.fact(),
                    Optional.of(frame.fact()),
                    new Words(values, frame).of(failed),
                    ""));
        }
    }

    void unanswered(int place, int which, Condition condition, Frame frame, CannotBeAskedException thrown) {
        if (isFurther(place, which)) {
            Expression asked = condition.constraints().get(which);
            obstacle = Optional.of(new Obstacle(
                    Kind.UNANSWERED,
                    asked.place(),
                    Condition.written(asked),
                    condition.fact(),
                    Optional.of(frame.fact()),
                    List.of(),
                    thrown.reason()));
        }
    }

    private static Obstacle of(Kind kind, Condition condition, Optional<Object> fact) {
        return new Obstacle(kind, condition.place(), condition.written(), condition.fact(), fact, List.of(), "");
    }

    private boolean isFurther(int place, int which) {
        boolean further = place > pattern || (place == pattern && which > constraint);
        if (further) {
            pattern = place;
            constraint = which;
        }
        return further;
    }
}
