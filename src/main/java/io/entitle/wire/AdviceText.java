package io.entitle.wire;

import io.entitle.decision.Advice;
import io.entitle.decision.RulePart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Advice as it is kept: without its words, which follow from the figures. */
public final class AdviceText {

    private AdviceText() {}

    /** A list; empty text if nothing is advised. */
    public static String of(List<Advice> advice) {
        return advice.isEmpty() ? "" : JsonText.line(JsonObject.list(advice, AdviceText::tree));
    }

    private static JsonNode tree(Advice advice) {
        return new JsonObject()
                .text("advice", advice.advice().word())
                .text("to", advice.to())
                .text("reason", advice.reason())
                .tree("figures", AnswerTrees.figures(advice.figures()))
                .tree("rules", JsonObject.texts(names(advice.rules())))
                .tree();
    }

    private static List<String> names(List<RulePart> rules) {
        return rules.stream().map(RulePart::name).toList();
    }

    /** Each piece of kept advice by what it advises, such as {@code upgrade:PLAN}. */
    public static Map<String, Kept> kept(String text) {
        Map<String, Kept> kept = new TreeMap<>();
        StoredJson.read(text).forEach(tree -> kept.merge(key(tree), read(tree), (one, other) -> one));
        return kept;
    }

    private static String key(JsonNode tree) {
        String advice = tree.path("advice").asString();
        return tree.has("to") ? advice + ":" + tree.path("to").asString() : advice;
    }

    private static Kept read(JsonNode tree) {
        return new Kept(
                JsonText.line(tree),
                tree.path("rules").valueStream().map(JsonNode::asString).toList());
    }

    /** A piece of kept advice: its text, and the rules behind it. */
    public record Kept(String text, List<String> rules) {

        public Kept {
            rules = List.copyOf(rules);
        }
    }
}
