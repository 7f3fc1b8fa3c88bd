package io.entitle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class JUnitReportTest {

    private static final String CASES = """
            cases:
              - case: "free <exports> & \\"more\\" 导出"
                facts: {}
                at: 2025-06-01
                show: {export: allowed}
                rules: ["shop/standing: everyone may use free"]
              - case: free does not export
                facts: {}
                at: 2025-06-01
                show: {export: denied}
                rules: ["shop/standing: everyone may use free"]
            """;

    private static Document report(SuiteResult result) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JUnitReport.write(result, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Element element(Document report, String name, int index) {
        return (Element) report.getElementsByTagName(name).item(index);
    }

    @Test
    void everyCaseIsATestAndEveryFileASuite(@TempDir Path folder) throws Exception {
        Document report = report(Shop.suite(folder, CASES).run(Shop.BOOK, any -> true));

        for (String name : new String[] {"testsuites", "testsuite"}) {
            assertThat(element(report, name, 0).getAttribute("tests")).isEqualTo("2");
            assertThat(element(report, name, 0).getAttribute("failures")).isEqualTo("1");
        }
        assertThat(element(report, "testsuite", 0).getAttribute("name")).isEqualTo("shop/odd.cases.yaml");
        assertThat(element(report, "testcase", 0).getAttribute("name")).isEqualTo("free <exports> & \"more\" 导出");
        assertThat(element(report, "testcase", 1).getAttribute("line")).isEqualTo("7");
    }

    @Test
    void failureTellsEveryDifference(@TempDir Path folder) throws Exception {
        Document report = report(Shop.suite(folder, CASES).run(Shop.BOOK, any -> true));

        assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(element(report, "failure", 0).getAttribute("message"))
                .isEqualTo("export: expected outcome `allowed`, found `denied` (NOT_IN_PLAN)");
        assertThat(element(report, "failure", 0).getTextContent())
                .isEqualTo("shop/odd.cases.yaml:5: "
                        + element(report, "failure", 0).getAttribute("message"));
    }

    @Test
    void nothingRunIsAnEmptyReport() throws Exception {
        Document report = report(Shop.suite().run(Shop.BOOK, any -> false));

        assertThat(element(report, "testsuites", 0).getAttribute("tests")).isEqualTo("0");
        assertThat(report.getElementsByTagName("testsuite").getLength()).isZero();
    }
}
