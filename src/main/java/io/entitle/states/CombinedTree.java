package io.entitle.states;

import io.entitle.wire.JsonObject;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was combined with what, for programs. */
public final class CombinedTree {

    private CombinedTree() {}

    public static JsonNode of(List<Combined> combined) {
        return JsonObject.list(combined, CombinedTree::of);
    }

    private static JsonNode of(Combined one) {
        return new JsonObject()
                .text("name", one.name())
                .text("axes", one.axes())
                .text("how", one.how())
                .number("states", one.states())
                .tree();
    }
}
