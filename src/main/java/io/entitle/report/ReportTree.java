package io.entitle.report;

import io.entitle.report.Changes.BelowUse;
import io.entitle.report.Changes.Cell;
import io.entitle.report.Changes.Example;
import io.entitle.report.Changes.FeatureChange;
import io.entitle.report.Changes.RuleShare;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The shape of reports as a JSON document. */
public final class ReportTree {

    /** How many reasons of a kind are told where not all are. */
    public static final int REASONS = 5;

    private ReportTree() {}

    /** All of them, in their order. */
    public static Answer of(List<Report> reports) {
        return Answer.of(new JsonObject().tree("reports", JsonObject.list(reports, ReportTree::report)));
    }

    /** The most frequent reasons for what a run found, and the brake that it was under. */
    public static JsonNode reasons(Report report) {
        Changes changes = report.changes();
        return new JsonObject()
                .tree("kinds", JsonObject.list(changes.cells(), ReportTree::cell))
                .tree("features", JsonObject.list(changes.foremost(REASONS), ReportTree::feature))
                .tree("rules", JsonObject.list(foremost(changes.rules()), ReportTree::rule))
                .tree("quarantine", JsonObject.list(foremost(report.standing().causes()), StandingTree::cause))
                .tree("brakes", JsonObject.list(report.run().bounds(), ReportTree::bound))
                .tree();
    }

    private static <T> List<T> foremost(List<T> reasons) {
        return reasons.stream().limit(REASONS).toList();
    }

    private static JsonNode bound(BrakeBound bound) {
        return new JsonObject()
                .text("brake", bound.name())
                .text("most", bound.most())
                .truth("given", bound.given())
                .tree();
    }

    private static JsonNode report(Report report) {
        return new JsonObject()
                .tree("run", run(report.run()))
                .tree("since", JsonObject.list(report.since(), ReportTree::run))
                .tree("accounts", StandingTree.of(report.standing()))
                .tree("changes", changes(report.changes()))
                .tree("earlier", JsonObject.list(report.earlier(), ReportTree::run))
                .tree();
    }

    /** A run by itself; instants in UTC. */
    public static JsonNode run(Run run) {
        JsonObject tree = new JsonObject()
                .number("run", run.run())
                .text("product", run.product())
                .text("at", run.at().toString())
                .text("ruleset", run.ruleset())
                .text("mode", run.mode())
                .text("state", run.state())
                .text("startedAt", run.startedAt().toString())
                .text("endedAt", run.endedAt().map(Object::toString))
                .text("duration", run.duration().map(Duration::toString))
                .number("accountsPerSecond", run.rate())
                .number("resumed", run.resumed())
                .number("accounts", run.accounts())
                .number("evaluated", run.evaluated())
                .number("added", run.added())
                .number("changed", run.changed())
                .number("worse", run.worse())
                .number("quarantined", run.quarantined())
                .number("gone", run.gone())
                .number("transitions", run.transitions())
                .text("message", run.message().filter(why -> !why.isEmpty()))
                .text("source", run.source())
                .text("mapping", run.mapping());
        run.accountsBefore().ifPresent(before -> tree.number("accountsBefore", before));
        return run.bounds().isEmpty()
                ? tree.tree()
                : tree.tree("brakes", JsonObject.list(run.bounds(), ReportTree::bound))
                        .tree();
    }

    private static JsonNode changes(Changes changes) {
        JsonObject tree = new JsonObject()
                .tree("kinds", JsonObject.list(changes.cells(), ReportTree::cell))
                .tree("features", JsonObject.list(changes.features(), ReportTree::feature))
                .tree("rules", JsonObject.list(changes.rules(), ReportTree::rule))
                .tree("belowUse", JsonObject.list(changes.belowUse(), ReportTree::belowUse));
        return (changes.examples().isEmpty()
                        ? tree
                        : tree.tree("examples", JsonObject.list(changes.examples(), ReportTree::example)))
                .tree();
    }

    private static JsonNode cell(Cell cell) {
        return new JsonObject()
                .text("kind", cell.kind())
                .text("cause", cell.cause())
                .number("changes", cell.changes())
                .number("accounts", cell.accounts())
                .tree();
    }

    private static JsonNode feature(FeatureChange feature) {
        return new JsonObject()
                .text("kind", feature.kind())
                .text("feature", feature.feature())
                .number("changes", feature.changes())
                .tree();
    }

    private static JsonNode rule(RuleShare rule) {
        return new JsonObject()
                .text("rule", rule.rule())
                .number("changes", rule.changes())
                .tree();
    }

    private static JsonNode belowUse(BelowUse feature) {
        JsonObject tree = new JsonObject().text("feature", feature.feature()).number("accounts", feature.accounts());
        return StandingTree.listed(tree, JsonObject.texts(feature.listed())).tree();
    }

    private static JsonNode example(Example example) {
        JsonObject tree = new JsonObject()
                .text("account", example.account())
                .text("kind", example.kind())
                .text("cause", example.cause())
                .text("feature", example.feature());
        example.before().ifPresent(before -> tree.tree("before", before));
        example.after().ifPresent(after -> tree.tree("after", after));
        return tree.tree("rules", JsonObject.texts(example.rules())).tree();
    }
}
