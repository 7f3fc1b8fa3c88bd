package io.entitle.sweep;

import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.util.Map;

/** The bounds of a brake in JSON, as a run keeps them. */
final class BrakeText {

    private BrakeText() {}

    static String of(Brake brake) {
        JsonObject bounds = new JsonObject();
        for (Map.Entry<String, Bound> bound : brake.bounds().entrySet()) {
            bounds.tree(
                    bound.getKey().substring(2),
                    new JsonObject()
                            .text("most", bound.getValue().text())
                            .truth("given", bound.getValue().isGiven())
                            .tree());
        }
        return Answer.of(bounds).line();
    }
}
