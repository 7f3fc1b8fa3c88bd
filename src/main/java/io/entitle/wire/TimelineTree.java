package io.entitle.wire;

import io.entitle.decision.Decision;
import io.entitle.decision.Timeline;
import tools.jackson.databind.JsonNode;

/** The shape of a timeline; {@code contract.md} fixes it. */
final class TimelineTree {

    private TimelineTree() {}

    static JsonNode of(Timeline timeline) {
        return AnswerTrees.head(timeline.account(), timeline.product())
                .instant("from", timeline.from())
                .instant("until", timeline.until())
                .tree("events", JsonObject.list(timeline.events(), TimelineTree::event))
                .text("ruleset", timeline.ruleset())
                .tree();
    }

    private static JsonNode event(Timeline.Event event) {
        return new JsonObject()
                .instant("at", event.at())
                .message("cause", event.cause())
                .tree("changes", JsonObject.list(event.changes(), TimelineTree::change))
                .tree("rules", AnswerTrees.parts(event.rules()))
                .tree();
    }

    private static JsonNode change(Timeline.Change change) {
        return new JsonObject()
                .text("key", change.key())
                .tree("before", answer(change.before()))
                .tree("after", answer(change.after()))
                .tree();
    }

    private static JsonNode answer(Decision decision) {
        JsonObject answer = new JsonObject()
                .text("outcome", decision.outcome().word())
                .text("reason", decision.reason().name())
                .text("plan", decision.plan());
        decision.allowance().ifPresent(count -> AnswerTrees.allowance(answer, count));
        return answer.message("level", decision.level()).tree();
    }
}
