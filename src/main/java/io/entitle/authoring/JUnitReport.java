package io.entitle.authoring;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what became of cases as the XML that continuous integration reads: one suite a file, one test a case. */
public final class JUnitReport {

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes UTF-8; the stream is flushed and left open. */
    public static void write(SuiteResult result, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new JUnitReport(xml).document(result);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report cannot be written: " + e.getMessage(), e);
        }
    }

    private void document(SuiteResult result) throws XMLStreamException {
        Map<String, List<CaseResult>> files = result.results().stream()
                .collect(Collectors.groupingBy(one -> one.ruleCase().file(), TreeMap::new, Collectors.toList()));
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        start("testsuites", "rules", result.results());
        for (Map.Entry<String, List<CaseResult>> file : files.entrySet()) {
            start("testsuite", file.getKey(), file.getValue());
            for (CaseResult one : file.getValue()) {
                testcase(one);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String element, String name, List<CaseResult> results) throws XMLStreamException {
        long failures = results.stream().filter(result -> !result.passed()).count();
        xml.writeStartElement(element);
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
    }

    private void testcase(CaseResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.ruleCase().file());
        xml.writeAttribute("name", result.ruleCase().name());
        xml.writeAttribute("file", result.ruleCase().file());
        xml.writeAttribute("line", String.valueOf(result.ruleCase().line()));
        if (!result.passed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", result.differences().get(0).text());
            xml.writeCharacters(result.differences().stream()
                    .flatMap(difference -> lines(result, difference))
                    .collect(Collectors.joining("\n")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static Stream<String> lines(CaseResult result, Difference difference) {
        return Stream.concat(
                Stream.of(result.place(difference) + ": " + difference.text()),
                difference.details().stream().map(detail -> "    " + detail));
    }
}
