package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RulePart;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import io.entitle.language.RuleSyntax;
import io.entitle.likeness.Numbers;
import io.entitle.matching.Matcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each rule of a product stands, by its name. */
final class RuleIndex {

    private final String packageName;
    private final Map<String, PolicyRule> byName;
    private final List<RuleSyntax> syntax;
    private final Access access;
    private final Numbers numbers;
    private final Matcher matcher = new Matcher(Prelude.lexicon().constants());

    private RuleIndex(String packageName, Map<String, PolicyRule> byName, List<RuleSyntax> syntax) {
        this.packageName = packageName;
        this.byName = byName;
        this.syntax = syntax;
        this.access = Access.of(syntax);
        this.numbers = Numbers.of(access.among(syntax));
    }

    /** Reads every file; all that is wrong with any of them is told together. */
    static RuleIndex read(String product, List<RuleFile> files) {
        List<RuleSyntax> syntax = Admission.check(files).stream()
                .flatMap(reading -> reading.file().rules().stream())
                .toList();
        List<Finding> findings = new ArrayList<>();
        Map<String, PolicyRule> byName = new LinkedHashMap<>();
        String packageName = "";
        for (RuleFile file : files) {
            RuleReader reader = new RuleReader(file);
            findings.addAll(reader.findings());
            reader.rules(product).forEach(rule -> add(rule, byName, findings));
            if (reader.findings().isEmpty()) {
                packageName = samePackage(file, reader.packageName(), packageName, findings);
            }
        }
        if (!findings.isEmpty()) {
            throw new RulesDoNotCompileException(findings);
        }
        return new RuleIndex(packageName, byName, syntax);
    }

    private static void add(PolicyRule rule, Map<String, PolicyRule> byName, List<Finding> findings) {
        PolicyRule first = byName.putIfAbsent(rule.name(), rule);
        if (first != null) {
            findings.add(new Finding(
                    Code.DUPLICATE_NAME,
                    new Place(rule.file(), rule.line(), 1),
                    rule.name(),
                    "the name is taken at " + first.file() + ":" + first.line(),
                    "give it a name that says what is particular to it"));
        }
    }

    private static String samePackage(RuleFile file, String found, String expected, List<Finding> findings) {
        if (!expected.isEmpty() && !expected.equals(found)) {
            String text = "expected `package " + expected + "` as in the product's other files";
            findings.add(new Finding(Code.SYNTAX, new Place(file.path(), 1, 1), "", text, ""));
        }
        return expected.isEmpty() ? found : expected;
    }

    String packageName() {
        return packageName;
    }

    List<PolicyRule> rules() {
        return List.copyOf(byName.values());
    }

    /** The rules as they are written, in the order of files and lines. */
    List<RuleSyntax> syntax() {
        return syntax;
    }

    /** The rules that can have a part in whether something is allowed. */
    Access access() {
        return access;
    }

    /** How far these tell amounts apart. */
    Numbers numbers() {
        return numbers;
    }

    /** Looks at the rules as the engine does. */
    Matcher matcher() {
        return matcher;
    }

    /** The part that a rule had; a rule that only a test knows has no place. */
    RulePart part(String name, Effect effect) {
        return Optional.ofNullable(byName.get(name))
                .map(rule -> new RulePart(name, rule.file(), rule.line(), effect))
                .orElseGet(() -> new RulePart(name, "", 0, effect));
    }
}
