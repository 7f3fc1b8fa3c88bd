package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.PolicyRule;
import io.entitle.decision.RulePart;
import io.entitle.engine.Admission.Admitted;
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

    static final int MOST_RULES = 2_000;

    private final String packageName;
    private final Map<String, PolicyRule> byName;
    private final Lazy<List<RuleSyntax>> syntax;
    private final RulesByQuestion byQuestion;
    private final Matcher matcher = new Matcher(Prelude.lexicon().constants());

    private RuleIndex(
            String packageName,
            Map<String, PolicyRule> byName,
            Lazy<List<RuleSyntax>> syntax,
            RulesByQuestion byQuestion) {
        this.packageName = packageName;
        this.byName = byName;
        this.syntax = syntax;
        this.byQuestion = byQuestion;
    }

    /** Reads every file; all that is wrong with any of them is told together. */
    static RuleIndex read(String product, List<RuleFile> files) {
        List<Admitted> admitted = Admission.check(files);
        return joined(admitted.stream().map(file -> ReadFile.of(product, file)).toList(), Lazy.ready(syntax(admitted)));
    }

    /** Of files that were let in before; how they are written is read when it is first asked for. */
    static RuleIndex of(List<ReadFile> files) {
        List<RuleFile> written = files.stream().map(ReadFile::file).toList();
        return joined(files, Lazy.of(() -> syntax(Admission.check(written))));
    }

    private static RuleIndex joined(List<ReadFile> files, Lazy<List<RuleSyntax>> syntax) {
        List<Finding> findings = new ArrayList<>();
        Map<String, PolicyRule> byName = new LinkedHashMap<>();
        String packageName = "";
        for (ReadFile file : files) {
            findings.addAll(file.findings());
            file.rules().forEach(rule -> add(rule, byName, findings));
            if (file.findings().isEmpty()) {
                packageName = samePackage(file.file(), file.packageName(), packageName, findings);
            }
        }
        byName.values().stream().skip(MOST_RULES).limit(1).forEach(rule -> findings.add(tooMany(rule)));
        if (!findings.isEmpty()) {
            throw new RulesDoNotCompileException(findings);
        }
        return new RuleIndex(packageName, byName, syntax, byQuestion(files));
    }

    /** Of files that were read as a whole before. */
    static RuleIndex of(String packageName, List<PolicyRule> rules, RulesByQuestion byQuestion, List<RuleFile> files) {
        Map<String, PolicyRule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        return new RuleIndex(packageName, byName, Lazy.of(() -> syntax(Admission.check(files))), byQuestion);
    }

    private static RulesByQuestion byQuestion(List<ReadFile> files) {
        return files.stream().map(ReadFile::byQuestion).reduce(RulesByQuestion.of(List.of()), RulesByQuestion::and);
    }

    private static List<RuleSyntax> syntax(List<Admitted> files) {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    private static Finding tooMany(PolicyRule rule) {
        return new Finding(
                Code.TOO_MANY,
                new Place(rule.file(), rule.line(), 1),
                rule.name(),
                "more than " + MOST_RULES + " rules of one product",
                "say with one rule what differs only in its values");
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
            String hint = "write `package " + expected + "`";
            findings.add(new Finding(Code.SYNTAX, new Place(file.path(), 1, 1), "", text, hint));
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
        return syntax.get();
    }

    RulesByQuestion byQuestion() {
        return byQuestion;
    }

    /** How far the rules that are evaluated for a question tell amounts apart. */
    Numbers numbers(QuestionKind kind) {
        return byQuestion.relevantTo(kind).numbers();
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
