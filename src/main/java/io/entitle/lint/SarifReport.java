package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The findings in SARIF 2.1.0, which code hosts and editors show beside the lines. */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final List<Code> CODES = List.of(Code.values());

    private SarifReport() {}

    static String of(Report report, String root) {
        ObjectNode document = JsonReport.empty();
        document.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"));
        run.put("columnKind", "utf16CodeUnits");
        var results = run.putArray("results");
        report.findings().forEach(finding -> result(results.addObject(), finding, root));
        return JsonReport.text(document);
    }

    private static void driver(ObjectNode driver) {
        driver.put("name", "entitle rules check");
        var rules = driver.putArray("rules");
        CODES.forEach(code -> {
            CodePage page = CodePage.of(code);
            ObjectNode rule = rules.addObject().put("id", code.name());
            rule.putObject("shortDescription").put("text", page.what());
            rule.putObject("help").put("text", page.text());
            rule.putObject("defaultConfiguration").put("level", code.severity().word());
        });
    }

    private static void result(ObjectNode result, Finding finding, String root) {
        result.put("ruleId", finding.code().name())
                .put("ruleIndex", CODES.indexOf(finding.code()))
                .put("level", finding.code().severity().word());
        result.putObject("message").put("text", finding.message());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", root + finding.place().file());
        place.putObject("region")
                .put("startLine", finding.place().line())
                .put("startColumn", finding.place().column());
    }
}
