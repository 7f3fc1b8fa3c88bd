package io.entitle.difference;

import io.entitle.decision.Allowance;
import io.entitle.decision.Impact;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The shapes of a report and of a change as JSON documents. */
public final class DifferenceTree {

    private DifferenceTree() {}

    /**
     * A report as a document.
     *
     * @param broken what of the brake is broken
     */
    public static Answer of(DifferenceReport report, List<String> broken) {
        JsonObject unasked = new JsonObject();
        report.unasked().forEach(unasked::number);
        return Answer.of(new JsonObject()
                .text("before", report.before())
                .text("after", report.after())
                .number("accounts", report.accounts())
                .number("refused", report.refused())
                .tree("unasked", unasked.tree())
                .number("undecidedBefore", report.undecided())
                .number("changed", report.changed())
                .number("worse", report.worse())
                .number("shareWorse", report.shareWorse())
                .tree("total", kinds(report.total().kinds()))
                .tree("belowUse", count(report.total().belowUse()))
                .tree("features", JsonObject.list(report.features(), DifferenceTree::feature))
                .tree("rules", JsonObject.list(report.rules(), DifferenceTree::rule))
                .tree("broken", texts(broken)));
    }

    static Answer of(Change change) {
        return Answer.of(new JsonObject()
                .text("account", change.account())
                .text("product", change.product())
                .instant("at", change.at())
                .text("feature", change.feature())
                .text("kind", change.kind().word())
                .tree("before", answered(change.before()))
                .tree("after", answered(change.after()))
                .truth("belowUse", change.belowUse())
                .tree("rules", texts(change.causes())));
    }

    private static JsonNode feature(Group group) {
        return head(group)
                .text("feature", group.name())
                .text("plan", group.plan())
                .tree("kinds", kinds(group.kinds()))
                .tree("belowUse", count(group.belowUse()))
                .tree();
    }

    private static JsonNode rule(Group group) {
        return head(group)
                .text("rule", group.name())
                .text("edit", group.plan())
                .tree("kinds", kinds(group.kinds()))
                .tree("belowUse", count(group.belowUse()))
                .tree();
    }

    private static JsonObject head(Group group) {
        return new JsonObject().text("product", group.product());
    }

    private static JsonNode kinds(SortedMap<Impact, Count> kinds) {
        JsonObject tree = new JsonObject();
        kinds.forEach((kind, count) -> tree.tree(kind.word(), count(count)));
        return tree.tree();
    }

    private static JsonNode count(Count count) {
        return new JsonObject()
                .number("accounts", count.accounts())
                .number("answers", count.answers())
                .tree("samples", texts(count.samples()))
                .tree();
    }

    private static JsonNode answered(Answered answer) {
        JsonObject tree = new JsonObject().text("outcome", answer.outcome());
        if (!answer.reason().isEmpty()) {
            tree.text("reason", answer.reason());
        }
        tree.text("plan", answer.plan());
        answer.count().ifPresent(count -> count(tree, count));
        return tree.number("total", answer.total()).tree();
    }

    /** A limit of null is unlimited. */
    private static void count(JsonObject tree, Allowance count) {
        (count.limit().isPresent() ? tree.number("limit", count.limit()) : tree.nothing("limit"))
                .text("unit", count.unit())
                .text("period", count.period().map(period -> period.word()))
                .number("used", count.used());
    }

    private static JsonNode texts(List<String> texts) {
        return JsonObject.texts(texts);
    }
}
