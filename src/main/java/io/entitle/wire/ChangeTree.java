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
                .tree("overLimit", RemedyTrees.overLimit(change.overLimit()))
                .message("message", change.message())
                .tree("rules", AnswerTrees.parts(change.rules()))
                .text("ruleset", change.ruleset())
                .tree();
    }
}
