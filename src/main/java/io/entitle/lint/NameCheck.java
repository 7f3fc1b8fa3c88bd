package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name stands once over all files of all products: it is how people speak of a rule. */
final class NameCheck {

    private NameCheck() {}

    static List<Finding> of(List<Reading> files) {
        Map<String, RuleSyntax> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Reading file : files) {
            for (RuleSyntax rule : file.file().rules()) {
                RuleSyntax first = known.putIfAbsent(rule.name(), rule);
                if (first != null) {
                    findings.add(finding(rule, first));
                }
            }
        }
        return findings;
    }

    private static Finding finding(RuleSyntax rule, RuleSyntax first) {
        String place = first.place().file() + ":" + first.place().line();
        return new Finding(
                Code.DUPLICATE_NAME,
                rule.place(),
                rule.name(),
                "the name is taken at " + place,
                "give it a name that says what is particular to it");
    }
}
