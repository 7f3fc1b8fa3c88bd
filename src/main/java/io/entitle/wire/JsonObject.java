package io.entitle.wire;

import io.entitle.decision.Message;
import io.entitle.decision.RulePart;
import io.entitle.problem.WrittenTime;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of an answer in the making: members in the order they are added; what is empty is left out. For one thread.
 */
public final class JsonObject {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> tree) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> list.add(tree.apply(item)));
        return list;
    }

    public static ArrayNode texts(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    public JsonNode tree() {
        return node;
    }

    public JsonObject text(String name, String text) {
        node.put(name, text);
        return this;
    }

    public JsonObject text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    public JsonObject truth(String name, boolean truth) {
        node.put(name, truth);
        return this;
    }

    public JsonObject number(String name, BigDecimal number) {
        node.put(name, plain(number));
        return this;
    }

    /** One value, one form, so that facts that are equal in value are equal as records: no zeros at the end, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public JsonObject number(String name, Optional<BigDecimal> number) {
        number.ifPresent(present -> number(name, present));
        return this;
    }

    public JsonObject number(String name, long number) {
        node.put(name, number);
        return this;
    }

    public JsonObject instant(String name, OffsetDateTime at) {
        return text(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(WrittenTime.of(at)));
    }

    public JsonObject instant(String name, Optional<OffsetDateTime> at) {
        at.ifPresent(present -> instant(name, present));
        return this;
    }

    JsonObject message(String name, Message message) {
        return tree(
                name,
                new JsonObject()
                        .text("en", message.en())
                        .text("zh", message.zh())
                        .tree());
    }

    JsonObject message(String name, Optional<Message> message) {
        message.ifPresent(present -> message(name, present));
        return this;
    }

    public JsonObject nothing(String name) {
        node.putNull(name);
        return this;
    }

    /** Rules with their part in an answer. */
    public JsonObject parts(String name, List<RulePart> parts) {
        return tree(name, AnswerTrees.parts(parts));
    }

    public JsonObject answer(String name, Answer answer) {
        return tree(name, answer.tree());
    }

    public JsonObject tree(String name, JsonNode tree) {
        node.set(name, tree);
        return this;
    }
}
