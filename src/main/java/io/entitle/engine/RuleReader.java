package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.Admission.Admitted;
import io.entitle.finding.Finding;
import io.entitle.language.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule file without compiling it: its rules, where they stand, and what their comments say. */
final class RuleReader {

    private final RuleFile file;
    private final List<String> lines;
    private final List<Finding> findings = new ArrayList<>();
    private final Admitted admitted;
    private final List<RuleDescr> rules;
    private final String packageName;

    RuleReader(Admitted admitted) {
        this.admitted = admitted;
        this.file = admitted.file();
        this.lines = file.text().lines().toList();
        Syntax.Parsed syntax = Syntax.parse(file);
        findings.addAll(syntax.findings());
        findings.addAll(Agreement.findings(admitted.reading(), syntax.rules()));
        PackageDescr parsed = syntax.rules();
        this.rules = parsed.getRules();
        this.packageName = parsed.getName();
    }

    List<Finding> findings() {
        return findings;
    }

    String packageName() {
        return packageName;
    }

    List<PolicyRule> rules(String product) {
        return rules.stream().map(rule -> policyRule(product, rule)).toList();
    }

    RulesByQuestion byQuestion() {
        return RulesByQuestion.of(admitted.rules());
    }

    /** The file with every rule but these blanked out, all lines kept in their places. */
    String only(List<PolicyRule> kept) {
        Set<String> names = kept.stream().map(PolicyRule::name).collect(Collectors.toSet());
        List<RuleDescr> others =
                rules.stream().filter(r -> !names.contains(r.getName())).toList();
        List<String> left = new ArrayList<>(lines);
        others.forEach(other -> blank(left, other.getLine(), other.getEndLine()));
        return String.join("\n", left);
    }

    private static void blank(List<String> kept, int first, int last) {
        for (int line = first; line <= last && line <= kept.size(); line++) {
            kept.set(line - 1, "");
        }
    }

    private PolicyRule policyRule(String product, RuleDescr rule) {
        Comment comment = Comment.above(lines, rule.getLine());
        String source = comment.source().orElse("");
        return new PolicyRule(product, rule.getName(), file.path(), rule.getLine(), source, comment.why());
    }
}
