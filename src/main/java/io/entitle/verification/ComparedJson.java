package io.entitle.verification;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What two books answer differently, as one JSON document. */
public final class ComparedJson {

    private ComparedJson() {}

    /** A list of products, each with its changes and the account that shows each. */
    public static String of(List<Compared> compared) {
        ArrayNode products = VerifiedJson.list();
        compared.forEach(one -> add(products.addObject(), one));
        return VerifiedJson.text(products);
    }

    private static void add(ObjectNode node, Compared compared) {
        node.put("product", compared.product())
                .put("states", compared.states())
                .put("unasked", compared.unasked())
                .set("combined", VerifiedJson.combined(compared.combined()));
        ArrayNode changes = node.putArray("changes");
        compared.changes().forEach(change -> add(changes.addObject(), change, compared));
    }

    private static void add(ObjectNode node, Change change, Compared compared) {
        node.put("effect", change.effect().word())
                .put("before", change.before())
                .put("after", change.after())
                .put("states", change.states());
        change.features().forEach(node.putArray("features")::add);
        ArrayNode causes = node.putArray("rules");
        change.causes()
                .forEach(rule -> causes.addObject()
                        .put("name", rule.name())
                        .put("file", rule.file())
                        .put("line", rule.line())
                        .put("edit", rule.edit().word()));
        node.put("file", compared.file(change).name());
        node.set("account", VerifiedJson.accounts(List.of(change.account())).get(0));
    }
}
