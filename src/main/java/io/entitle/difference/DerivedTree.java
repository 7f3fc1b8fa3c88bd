package io.entitle.difference;

import io.entitle.states.CombinedTree;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The shape of what two books answer otherwise about derived accounts as a JSON document. */
public final class DerivedTree {

    private DerivedTree() {}

    /** A list of products, each with its changes and the account that shows each. */
    public static Answer of(List<DerivedReport> reports) {
        return Answer.all(reports.stream().map(DerivedTree::of).toList());
    }

    private static Answer of(DerivedReport report) {
        return Answer.of(new JsonObject()
                .text("product", report.product())
                .number("states", report.states())
                .number("unasked", report.unasked())
                .tree("combined", CombinedTree.of(report.combined()))
                .tree("asked", asked(report))
                .tree("changes", JsonObject.list(report.changes(), change -> change(change, report))));
    }

    private static JsonNode asked(DerivedReport report) {
        JsonObject asked = new JsonObject();
        report.asked().forEach((subject, number) -> asked.number(subject.word(), number));
        return asked.tree();
    }

    private static JsonNode change(DerivedChange change, DerivedReport report) {
        return new JsonObject()
                .text("kind", change.kind().word())
                .text("about", change.about())
                .text("before", change.before())
                .text("after", change.after())
                .number("states", change.states())
                .tree("features", JsonObject.texts(change.features()))
                .tree("rules", JsonObject.list(change.causes(), DerivedTree::rule))
                .text("file", report.file(change).name())
                .answer("account", Answer.of(change.account()))
                .tree();
    }

    private static JsonNode rule(CausingRule rule) {
        return new JsonObject()
                .text("name", rule.name())
                .text("file", rule.file())
                .number("line", rule.line())
                .text("edit", rule.edit().word())
                .tree();
    }
}
