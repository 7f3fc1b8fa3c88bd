package io.entitle.wire;

import io.entitle.decision.UnfiredRule;
import io.entitle.decision.UnmetCondition;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The shape of what is told of rules that did not fire. */
final class WhyNotTree {

    private WhyNotTree() {}

    static JsonNode of(List<UnfiredRule> rules) {
        return JsonObject.list(
                rules,
                rule -> new JsonObject()
                        .text("name", rule.name())
                        .text("file", rule.file())
                        .number("line", rule.line())
                        .text("effect", rule.effect().word())
                        .tree("unmet", of(rule.unmet()))
                        .tree());
    }

    private static JsonNode of(UnmetCondition unmet) {
        return new JsonObject()
                .text("condition", unmet.written())
                .text("fact", unmet.fact())
                .number("line", unmet.line())
                .number("column", unmet.column())
                .tree(
                        "found",
                        JsonObject.list(
                                unmet.found(),
                                found -> new JsonObject()
                                        .text("word", found.word())
                                        .text("value", found.value())
                                        .tree()))
                .message("message", unmet.message())
                .tree();
    }
}
