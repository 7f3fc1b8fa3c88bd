package io.entitle.verification;

import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import io.entitle.states.Combined;
import io.entitle.wire.Answer;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a verification, as one JSON document. */
public final class VerifiedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private VerifiedJson() {}

    /** A list of products, each with its flaws and the accounts that show them. */
    public static String of(List<Verified> verified) {
        ArrayNode products = JSON.createArrayNode();
        verified.forEach(one -> add(products.addObject(), one));
        return text(products);
    }

    private static void add(ObjectNode node, Verified verified) {
        node.put("product", verified.product())
                .put("states", verified.states())
                .put("asked", verified.asked())
                .set("combined", combined(verified.combined()));
        ArrayNode flaws = node.putArray("flaws");
        verified.flaws().forEach(flaw -> add(flaws.addObject(), flaw, verified));
    }

    static ArrayNode combined(List<Combined> combined) {
        ArrayNode list = JSON.createArrayNode();
        combined.forEach(one -> list.addObject()
                .put("name", one.name())
                .put("axes", one.axes())
                .put("how", one.how())
                .put("states", one.states()));
        return list;
    }

    private static void add(ObjectNode node, Flaw flaw, Verified verified) {
        node.put("kind", flaw.kind().key()).put("text", flaw.text()).put("states", flaw.states());
        flaw.features().forEach(node.putArray("features")::add);
        node.set("rules", rules(flaw.rules()));
        node.put("file", verified.file(flaw).name());
        node.set("accounts", accounts(flaw.accounts()));
    }

    static ArrayNode rules(List<RulePart> rules) {
        ArrayNode list = JSON.createArrayNode();
        rules.forEach(rule -> list.addObject()
                .put("name", rule.name())
                .put("file", rule.file())
                .put("line", rule.line())
                .put("effect", rule.effect().word()));
        return list;
    }

    static ArrayNode accounts(List<Facts> accounts) {
        ArrayNode list = JSON.createArrayNode();
        accounts.forEach(facts -> list.add(JSON.readTree(Answer.of(facts).line())));
        return list;
    }

    static ArrayNode list() {
        return JSON.createArrayNode();
    }

    static String text(ArrayNode document) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n") + "\n";
    }
}
