package io.entitle.wire;

import io.entitle.decision.Answers;
import io.entitle.decision.FeatureAnswer;
import io.entitle.decision.FeatureAnswer.Counted;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.decision.Use;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Answers as they are kept: written the same on every machine, and read again. */
public final class AnswersText {

    private AnswersText() {}

    /** An object with a member for each feature. */
    public static String of(Answers answers) {
        JsonObject all = new JsonObject();
        answers.byFeature()
                .forEach((feature, answer) -> all.tree(feature, tree(answer).tree()));
        return JsonText.line(all.tree());
    }

    /** One answer, with what the account has used where it has. */
    public static String of(FeatureAnswer answer, Optional<Use> use) {
        JsonObject tree = tree(answer);
        use.ifPresent(known -> tree.number("used", known.used()).number("remaining", known.remaining()));
        return JsonText.line(tree.tree());
    }

    /** An object with a member for each feature of which anything is used; empty text if there is none. */
    public static String of(Map<String, Use> used) {
        if (used.isEmpty()) {
            return "";
        }
        return JsonText.line(json -> {
            json.writeStartObject();
            used.forEach((feature, use) -> write(json, feature, use));
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, String feature, Use use) {
        json.writeObjectPropertyStart(feature);
        json.writeNumberProperty("used", JsonObject.plain(use.used()));
        use.remaining().ifPresent(remaining -> json.writeNumberProperty("remaining", JsonObject.plain(remaining)));
        json.writeEndObject();
    }

    /** Of what is counted {@code limit} is always there; null is unlimited. */
    private static JsonObject tree(FeatureAnswer answer) {
        JsonObject tree = new JsonObject()
                .text("outcome", answer.outcome().word())
                .text("reason", answer.reason().name())
                .text("plan", answer.plan());
        answer.counted().ifPresent(counted -> counted(tree, counted));
        return tree.message("level", answer.level()).tree("rules", JsonObject.texts(answer.rules()));
    }

    private static void counted(JsonObject tree, Counted counted) {
        (counted.limit().isPresent() ? tree.number("limit", counted.limit()) : tree.nothing("limit"))
                .text("unit", counted.unit())
                .text("period", counted.period().map(Period::word));
    }

    /** What {@link #of(Answers)} wrote. */
    public static Answers answers(String text) {
        Map<String, FeatureAnswer> answers = new TreeMap<>();
        StoredJson.read(text).properties().forEach(member -> answers.put(member.getKey(), answer(member.getValue())));
        return new Answers(answers);
    }

    /** What {@link #of(Map)} wrote. */
    public static Map<String, Use> used(String text) {
        Map<String, Use> used = new TreeMap<>();
        StoredJson.read(text).properties().forEach(member -> used.put(member.getKey(), use(member.getValue())));
        return used;
    }

    private static FeatureAnswer answer(JsonNode tree) {
        return new FeatureAnswer(
                Outcome.valueOf(constant(tree.path("outcome"))),
                Reason.valueOf(tree.path("reason").asString()),
                member(tree, "plan").map(JsonNode::asString),
                member(tree, "unit").map(unit -> counted(tree, unit.asString())),
                member(tree, "level").map(AnswersText::message),
                tree.path("rules").valueStream().map(JsonNode::asString).toList());
    }

    private static Counted counted(JsonNode tree, String unit) {
        return new Counted(
                member(tree, "limit").map(JsonNode::decimalValue),
                unit,
                member(tree, "period").map(period -> Period.valueOf(constant(period))));
    }

    private static Use use(JsonNode tree) {
        return new Use(
                tree.path("used").decimalValue(), member(tree, "remaining").map(JsonNode::decimalValue));
    }

    private static Message message(JsonNode tree) {
        return new Message(tree.path("en").asString(), tree.path("zh").asString());
    }

    private static String constant(JsonNode word) {
        return word.asString().toUpperCase(Locale.ROOT);
    }

    private static Optional<JsonNode> member(JsonNode tree, String name) {
        return tree.optional(name).filter(found -> !found.isNull());
    }
}
