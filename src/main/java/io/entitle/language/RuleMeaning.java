package io.entitle.language;

import io.entitle.finding.Finding;
import java.util.List;

/**
 * A rule whose words were looked up.
 *
 * @param texts every text that means something, in the order of the rule
 */
public record RuleMeaning(RuleSyntax rule, List<TextUse> texts, List<Finding> findings) {

    public RuleMeaning {
        texts = List.copyOf(texts);
        findings = List.copyOf(findings);
    }
}
