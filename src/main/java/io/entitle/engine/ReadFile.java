package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.Admission.Admitted;
import io.entitle.finding.Finding;
import java.util.List;

/**
 * What was read of a rule file.
 *
 * @param byQuestion which of its rules are evaluated for which question
 * @param findings what is wrong with it; of one that was compiled before, nothing
 */
record ReadFile(
        RuleFile file, String packageName, List<PolicyRule> rules, RulesByQuestion byQuestion, List<Finding> findings) {

    ReadFile {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    static ReadFile of(String product, Admitted admitted) {
        RuleReader reader = new RuleReader(admitted);
        return new ReadFile(
                admitted.file(), reader.packageName(), reader.rules(product), reader.byQuestion(), reader.findings());
    }

    /** A file that is all that was compiled. */
    static ReadFile of(RuleFile file, CompiledProduct compiled) {
        RuleIndex index = compiled.index();
        return new ReadFile(file, index.packageName(), index.rules(), index.byQuestion(), List.of());
    }
}
