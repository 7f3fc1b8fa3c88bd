package io.entitle.lint;

import io.entitle.finding.Finding;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The findings as the XML that build servers read: one test a finding, a warning being a test that passed. */
final class JUnitFindings {

    private final XMLStreamWriter xml;

    private JUnitFindings(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitFindings(xml).document(report);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report cannot be written: " + e.getMessage(), e);
        }
        return text + "\n";
    }

    private void document(Report report) throws XMLStreamException {
        int tests = Math.max(1, report.findings().size());
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", tests, report.errors());
        start("testsuite", tests, report.errors());
        if (report.findings().isEmpty()) {
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", "rules check");
            xml.writeAttribute("name", "no problems");
        }
        for (Finding finding : report.findings()) {
            testcase(finding);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String element, int tests, long failures) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("name", "rules check");
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
    }

    private void testcase(Finding finding) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", finding.place().file());
        xml.writeAttribute("name", finding.code() + " at " + finding.place());
        xml.writeAttribute("file", finding.place().file());
        xml.writeAttribute("line", String.valueOf(finding.place().line()));
        xml.writeStartElement(finding.isError() ? "failure" : "system-out");
        if (finding.isError()) {
            xml.writeAttribute("message", finding.text());
        }
        xml.writeCharacters(finding.toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
