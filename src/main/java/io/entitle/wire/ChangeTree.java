package io.entitle.wire;

import io.entitle.decision.ChangeAnswer;
import tools.jackson.databind.JsonNode;

/** The shape of an answer to a change of plan; {@code contract.md} fixes it. */
final class ChangeTree {

    private ChangeTree() {}

    static JsonNode of(ChangeAnswer change) {
        return AnswerTrees.head(change.account(), change.product())
                .text("change", change.change())
                .text("to", change.to())
                .text("outcome", change.outcome().word())
                .text("reason", change.reason().name())
                .instant("effectiveAt", change.effectiveAt())
                .number("cost", change.cost())
                .tree("gains", JsonObject.texts(change.gains()))
                .tree("losses", JsonObject.texts(change.losses()))
                .tree("overLimit", JsonObject.list(change.overLimit(), ChangeTree::overLimit))
                .message("message", change.message())
                .tree("rules", AnswerTrees.parts(change.rules()))
                .text("ruleset", change.ruleset())
                .tree();
    }

    private static JsonNode overLimit(ChangeAnswer.OverLimit over) {
        return new JsonObject()
                .text("key", over.key())
                .number("used", over.used())
                .number("limit", over.limit())
                .tree();
    }
}
