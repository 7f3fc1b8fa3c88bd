package io.entitle.authoring;

import io.entitle.decision.PolicyRule;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of cases, and of mutants where there are any, as one JSON document. */
public final class JsonSuiteReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonSuiteReport() {}

    /** The document, with a line feed at its end. */
    public static String of(SuiteResult result, Optional<MutationResult> mutants) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode cases = document.putArray("cases");
        result.results().forEach(one -> add(cases.addObject(), one));
        ArrayNode uncovered = document.putArray("uncovered");
        result.uncovered().forEach(rule -> add(uncovered.addObject(), rule));
        mutants.ifPresent(all -> add(document.putObject("mutants"), all));
        document.put("run", result.results().size())
                .put("failed", result.failures().size());
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n") + "\n";
    }

    private static void add(ObjectNode node, CaseResult one) {
        node.put("file", one.ruleCase().file())
                .put("line", one.ruleCase().line())
                .put("case", one.ruleCase().name())
                .put("product", one.ruleCase().product())
                .put("passed", one.passed());
        ArrayNode differences = node.putArray("differences");
        one.differences().forEach(difference -> add(differences.addObject(), difference));
    }

    private static void add(ObjectNode node, Difference difference) {
        node.put("line", difference.line()).put("text", difference.text());
        difference.rule().ifPresent(rule -> node.put("rule", rule));
        ArrayNode details = node.putArray("details");
        difference.details().forEach(details::add);
    }

    private static void add(ObjectNode node, PolicyRule rule) {
        node.put("file", rule.file()).put("line", rule.line()).put("rule", rule.name());
    }

    private static void add(ObjectNode node, MutationResult mutants) {
        node.put("tried", mutants.tried()).put("score", mutants.score());
        ArrayNode survivors = node.putArray("survivors");
        mutants.survivors()
                .forEach(one -> survivors
                        .addObject()
                        .put("file", one.file())
                        .put("line", one.line())
                        .put("column", one.column())
                        .put("rule", one.rule())
                        .put("change", one.change()));
    }
}
