package io.entitle.report;

import io.entitle.wire.JsonObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The shape of how accounts stand, in JSON. */
final class StandingTree {

    private StandingTree() {}

    static JsonNode of(Standing standing) {
        return new JsonObject()
                .number("accounts", standing.accounts())
                .text("zone", standing.zone().getId())
                .tree("plans", JsonObject.list(standing.plans(), plan -> share("plan", plan)))
                .tree("conditions", JsonObject.list(standing.conditions(), one -> share("condition", one)))
                .tree("advice", JsonObject.list(standing.advice(), StandingTree::advice))
                .tree("frozen", attention(standing.frozen()))
                .tree("losingDataWithin30Days", attention(standing.losing()))
                .tree("quarantine", quarantine(standing))
                .tree("due", due(standing.due()))
                .tree();
    }

    /** Adds the accounts, where there are any: where accounts are not named, there is no list that looks empty. */
    static JsonObject listed(JsonObject tree, ArrayNode accounts) {
        return accounts.isEmpty() ? tree : tree.tree("listed", accounts);
    }

    private static JsonNode share(String name, Share share) {
        return new JsonObject()
                .text(name, share.name())
                .number("accounts", share.accounts())
                .tree();
    }

    private static JsonNode advice(AdviceGroup group) {
        return new JsonObject()
                .text("advice", group.advice())
                .text("to", group.to())
                .text("reason", group.reason())
                .number("accounts", group.accounts())
                .tree("figures", JsonObject.list(group.figures(), StandingTree::figure))
                .tree();
    }

    private static JsonNode figure(Figure figure) {
        return new JsonObject()
                .text("figure", figure.name())
                .number("accounts", figure.accounts())
                .number("least", figure.least())
                .number("most", figure.most())
                .number("sum", figure.sum())
                .tree();
    }

    private static JsonNode attention(Attention attention) {
        JsonObject tree = new JsonObject().number("accounts", attention.accounts());
        return listed(
                        tree,
                        JsonObject.list(
                                attention.listed(),
                                one -> new JsonObject()
                                        .text("account", one.account())
                                        .text("at", one.at().toString())
                                        .tree()))
                .tree();
    }

    private static JsonNode quarantine(Standing standing) {
        return new JsonObject()
                .number("accounts", standing.quarantined())
                .tree("causes", JsonObject.list(standing.causes(), StandingTree::cause))
                .tree();
    }

    static JsonNode cause(Cause cause) {
        JsonObject tree = new JsonObject()
                .text("path", cause.path())
                .text("message", cause.message())
                .text("example", cause.example())
                .number("accounts", cause.accounts());
        return listed(tree, JsonObject.texts(cause.listed())).tree();
    }

    private static JsonNode due(Due due) {
        return new JsonObject()
                .tree(
                        "days",
                        JsonObject.list(
                                due.days(),
                                day -> new JsonObject()
                                        .text("day", day.day().toString())
                                        .number("accounts", day.accounts())
                                        .tree()))
                .number("overdue", due.overdue())
                .number("later", due.later())
                .number("never", due.never())
                .tree();
    }
}
