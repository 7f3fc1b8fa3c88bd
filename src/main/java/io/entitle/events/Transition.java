package io.entitle.events;

import io.entitle.wire.JsonObject;
import io.entitle.wire.StoredJson;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of one account, as a sweep noted it. Immutable.
 *
 * @param nr its place among the changes of the account in that run
 * @param feature a feature, a condition or a piece of advice
 * @param before JSON
 * @param after JSON
 * @param rules JSON
 */
record Transition(
        long run,
        String product,
        String account,
        int nr,
        String kind,
        Optional<String> feature,
        Optional<String> before,
        Optional<String> after,
        String cause,
        String rules,
        Instant at) {

    /** Unlike that of any other change in the store, and the same whenever it is told. */
    String id() {
        return run + "/" + product + "/" + account + "/" + nr;
    }

    Position position() {
        return new Position(account, nr);
    }

    /** What the event is about. */
    JsonObject data() {
        JsonObject data = new JsonObject()
                .number("run", run)
                .text("product", product)
                .text("account", account)
                .text("kind", kind)
                .text("feature", feature);
        before.ifPresent(text -> data.tree("before", StoredJson.read(text)));
        after.ifPresent(text -> data.tree("after", StoredJson.read(text)));
        return data.text("cause", cause).tree("rules", StoredJson.read(rules));
    }
}
