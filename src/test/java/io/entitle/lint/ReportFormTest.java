package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportFormTest {

    private static final Finding ERROR = new Finding(
            Code.UNKNOWN_PLAN,
            new Place("tea/a,b.drl", 5, 26),
            "tea/x: 100% <y>",
            "unknown plan `culb`",
            "did you mean `club`?");
    private static final Finding WARNING =
            new Finding(Code.FEATURE_NOWHERE, new Place("tea/card.drl", 7, 19), "", "no plan grants `cake`", "");
    private static final Report REPORT = Report.of(List.of(WARNING, ERROR, ERROR), 2, 9);
    private static final Report CLEAN = Report.of(List.of(), 1, 1);

    private static JsonNode json(ReportForm form) {
        return JsonMapper.builder().build().readTree(form.of(REPORT, "rules/"));
    }

    @Test
    void peopleGetALineForEachSortedByPlaceAndACount() {
        assertThat(ReportForm.HUMAN.of(REPORT, "")).isEqualTo("""
                tea/a,b.drl:5:26: error[UNKNOWN_PLAN]: unknown plan `culb` in rule "tea/x: 100% <y>"; hint: did you mean `club`?
                tea/card.drl:7:19: warning[FEATURE_NOWHERE]: no plan grants `cake`
                1 error, 1 warning in 9 rules of 2 files
                """);
    }

    @Test
    void peopleAreToldThatNothingWasFound() {
        assertThat(ReportForm.HUMAN.of(CLEAN, "")).isEqualTo("no problems in 1 rule of 1 file\n");
    }

    @Test
    void jsonHasAMemberForEachPart() {
        JsonNode first = json(ReportForm.JSON).path("findings").path(0);
        assertThat(first.propertyNames())
                .containsExactly("file", "line", "column", "severity", "code", "rule", "text", "hint");
        assertThat(first.path("line").intValue()).isEqualTo(5);
        assertThat(json(ReportForm.JSON).path("errors").intValue()).isEqualTo(1);
    }

    @Test
    void sarifHasTheMembersThatTheStandardAsksFor() {
        JsonNode log = json(ReportForm.SARIF);
        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").stringValue()).endsWith("sarif-2.1.0.json");
        JsonNode run = log.path("runs").path(0);
        JsonNode driver = run.path("tool").path("driver");
        assertThat(driver.path("name").isString()).isTrue();
        assertThat(driver.path("rules").size()).isEqualTo(Code.values().length);
        assertThat(run.path("results").size()).isEqualTo(2);
    }

    @Test
    void everyResultOfSarifNamesItsRuleItsLevelItsWordsAndItsPlace() {
        JsonNode run = json(ReportForm.SARIF).path("runs").path(0);
        IntStream.range(0, 2).forEach(i -> {
            JsonNode result = run.path("results").path(i);
            JsonNode rule = run.path("tool")
                    .path("driver")
                    .path("rules")
                    .path(result.path("ruleIndex").intValue());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").stringValue()).isIn("error", "warning");
            assertThat(result.path("message").path("text").stringValue()).isNotBlank();
            JsonNode place = result.path("locations").path(0).path("physicalLocation");
            assertThat(place.path("artifactLocation").path("uri").stringValue()).startsWith("rules/tea/");
            assertThat(place.path("region").path("startLine").intValue()).isPositive();
            assertThat(place.path("region").path("startColumn").intValue()).isPositive();
        });
    }

    @Test
    void gitHubGetsAWorkflowCommandForEach() {
        assertThat(ReportForm.GITHUB.of(REPORT, "rules/")).isEqualTo("""
                ::error file=rules/tea/a%2Cb.drl,line=5,col=26,title=UNKNOWN_PLAN::unknown plan `culb` in rule "tea/x: 100%25 <y>"; hint: did you mean `club`?
                ::warning file=rules/tea/card.drl,line=7,col=19,title=FEATURE_NOWHERE::no plan grants `cake`
                """);
    }

    @Test
    void buildServersGetAFailureForEachErrorAndNoneForAWarning() throws Exception {
        Element suites = xml(REPORT);
        assertThat(suites.getAttribute("tests")).isEqualTo("2");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(suites.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo(ERROR.toString());
    }

    @Test
    void buildServersGetOneTestWhereNothingWasFound() throws Exception {
        assertThat(xml(CLEAN).getElementsByTagName("testcase").getLength()).isEqualTo(1);
    }

    private static Element xml(Report report) throws Exception {
        byte[] text = ReportForm.JUNIT.of(report, "").getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text))
                .getDocumentElement();
    }
}
