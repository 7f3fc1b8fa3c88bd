package io.entitle.language;

import io.entitle.finding.Finding;
import java.util.List;

/**
 * A rule file as it is written.
 *
 * @param rules those that could be read
 * @param findings why the others could not
 */
public record FileSyntax(Source source, String packageName, List<RuleSyntax> rules, List<Finding> findings) {

    public FileSyntax {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }
}
