package io.entitle.engine;

import io.entitle.decision.PolicyRule;
import io.entitle.engine.Admission.Admitted;
import io.entitle.engine.RuleCompiler.Said;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the places of what is wrong with rule files that do not compile. The compiler often names no line, or gives up
 * at the first wrong file; compiling every file, and in a wrong file every rule, by itself tells which rule it is.
 */
final class Diagnosis {

    private static final int ENOUGH = 10;

    /** Nobody who wrote only words of the vocabulary should get here. */
    private static final String HINT = "compare the rule with one like it in another file";

    private final String product;
    private final RuleCompiler compiler;
    private final String packageName;

    Diagnosis(String product, RuleCompiler compiler, String packageName) {
        this.product = product;
        this.compiler = compiler;
        this.packageName = packageName;
    }

    /** All problems of all files, sorted by place; the first is what the compiler said of the whole, if none is found. */
    List<Finding> of(List<RuleFile> files, List<Said> whole) {
        List<Finding> found =
                files.stream().flatMap(this::inFile).distinct().sorted().toList();
        Place start = new Place(files.get(0).path(), 1, 1);
        return found.isEmpty()
                ? whole.stream().map(said -> finding(said, start, "")).toList()
                : found;
    }

    private Stream<Finding> inFile(RuleFile file) {
        if (compiles(file)) {
            return Stream.empty();
        }
        RuleReader reader = new RuleReader(new Admitted(file, Admission.read(file)));
        List<Finding> findings = new ArrayList<>();
        among(reader.rules(product), reader, findings);
        return findings.stream();
    }

    /** Halves the rules until the wrong ones are alone; of very many the first are enough to begin with. */
    private void among(List<PolicyRule> rules, RuleReader reader, List<Finding> findings) {
        if (rules.isEmpty() || findings.size() >= ENOUGH) {
            return;
        }
        PolicyRule first = rules.get(0);
        List<Said> said = compiler.compile(packageName, List.of(new RuleFile(first.file(), reader.only(rules))))
                .said();
        if (rules.size() == 1) {
            Place start = new Place(first.file(), first.line(), 1);
            said.forEach(one -> findings.add(finding(one, start, first.name())));
        } else if (!said.isEmpty()) {
            among(rules.subList(0, rules.size() / 2), reader, findings);
            among(rules.subList(rules.size() / 2, rules.size()), reader, findings);
        }
    }

    private boolean compiles(RuleFile file) {
        return compiler.compile(packageName, List.of(file)).said().isEmpty();
    }

    private static Finding finding(Said said, Place otherwise, String rule) {
        return new Finding(Code.DOES_NOT_COMPILE, said.place().orElse(otherwise), rule, said.text(), HINT);
    }
}
