package io.entitle.lint;

import io.entitle.finding.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The findings as one JSON document. */
final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonReport() {}

    static String of(Report report) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode findings = document.putArray("findings");
        report.findings().forEach(finding -> add(findings.addObject(), finding));
        document.put("errors", report.errors())
                .put("warnings", report.warnings())
                .put("files", report.files())
                .put("rules", report.rules());
        return text(document);
    }

    private static void add(ObjectNode node, Finding finding) {
        node.put("file", finding.place().file())
                .put("line", finding.place().line())
                .put("column", finding.place().column())
                .put("severity", finding.code().severity().word())
                .put("code", finding.code().name())
                .put("rule", finding.rule())
                .put("text", finding.text())
                .put("hint", finding.hint());
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    static String text(ObjectNode document) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n") + "\n";
    }
}
